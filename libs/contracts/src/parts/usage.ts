import { Optional, Part, Whole } from '../fields.ts';
import { Money } from './approval-act.ts';

/** What came about by models for this event, as the one who writes it says. The router adds it up. */
export class Usage {
  /** Read and written. */
  @Optional() @Whole() tokens?: number;
  @Optional() @Part(() => Money) cost?: Money;
}
