import type { LabelledExample } from '@baton/classifier';
import { intents } from './intents.ts';

/** Everything customers say, in all languages together, by intent. */
export const examples: readonly LabelledExample[] = intents.flatMap(({ name, examples: byLanguage }) =>
  Object.values(byLanguage).flatMap((texts) => texts.map((text) => ({ text, label: name }))),
);
