import type { Bulletin } from '../bulletin.ts';
import type { Kind } from '../statement.ts';

/** A statement's values, each as the language writes it. */
export type Written = Readonly<
  Record<'subject' | 'date' | 'time' | 'until' | 'count' | 'money' | 'cause' | 'place', string>
>;

/** All that is needed to say a bulletin in a language. */
export interface Language {
  /** For `Intl`. */
  readonly tag: string;
  readonly titles: Readonly<Record<Bulletin['family'], (subject: string) => string>>;
  readonly causes: Readonly<Record<string, string>>;
  readonly sentences: Readonly<Record<Kind, (written: Written) => string>>;
  readonly sources: string;
}
