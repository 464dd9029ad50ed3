import { ankeBrandt } from './anke-brandt.seed.ts';
import { claireDubois } from './claire-dubois.seed.ts';
import { danielBrooks } from './daniel-brooks.seed.ts';
import { emmaClarke } from './emma-clarke.seed.ts';
import { jonasWeber } from './jonas-weber.seed.ts';
import { lucMoreau } from './luc-moreau.seed.ts';
import { mariaOrtega } from './maria-ortega.seed.ts';
import { oliverHughes } from './oliver-hughes.seed.ts';
import { priyaNair } from './priya-nair.seed.ts';
import { sofiaNavarro } from './sofia-navarro.seed.ts';
import type { Story } from './story.ts';

/** By customer id. A seed that has run somewhere is not edited: a later migration corrects it. */
export const tidewave: readonly Story[] = [
  emmaClarke,
  jonasWeber,
  mariaOrtega,
  lucMoreau,
  priyaNair,
  oliverHughes,
  sofiaNavarro,
  claireDubois,
  danielBrooks,
  ankeBrandt,
];
