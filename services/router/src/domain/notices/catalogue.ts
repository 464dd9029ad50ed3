import type { Trigger } from '@baton/contracts';

/** The platform's texts in one language. `{name}` is the receiver, `{because}` one of the reasons or nothing. */
export interface Catalogue {
  readonly ai_disclosure: string;
  readonly handed_over: string;
  readonly nobody_available: string;
  /** A clause that can follow the text of `handed_over`. */
  readonly because: Partial<Record<Trigger, string>>;
}
