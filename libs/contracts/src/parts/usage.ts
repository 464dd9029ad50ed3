import { Optional, Part, Whole } from '../fields.ts';
import { Money } from './approval-act.ts';

/** What a turn or a piece of work has taken, as the one who did it says. The router adds it up. */
export class Usage {
  /** Of models, read and written. */
  @Optional() @Whole() tokens?: number;
  @Optional() @Part(() => Money) cost?: Money;
  /** How long it was worked on, in milliseconds. */
  @Optional() @Whole() ms?: number;
}
