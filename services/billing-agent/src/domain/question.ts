import type { ChargeKind } from './ledger.ts';

/** What a customer may want to know, the telling ones first: the first that can be answered is. */
export const cues = [
  'person',
  'other',
  'whenBack',
  'cause',
  'double',
  'refund',
  'refusal',
  'thanks',
  'nextInvoice',
  'rise',
  'changeMethod',
  'payLater',
  'howToPay',
  'balance',
  'payment',
  'explain',
  'invoice',
  'agreement',
] as const;
export type Cue = (typeof cues)[number];

/** Billing answers all but the wish for a person. */
export type Answerable = Exclude<Cue, 'person'>;

/** These alone do not make a message billing's: `slower than what I pay for`. */
export const vagueCues: readonly Cue[] = ['other', 'cause', 'refusal', 'thanks', 'payment', 'agreement'];

/** Topics of other specialists, by the names their cards use; the telling ones first. */
export const outsideIntents = [
  'account.cancel',
  'tech.slow',
  'tech.device',
  'tech.no_connection',
  'sales.new_plan',
  'account.change_details',
] as const;
export type OutsideIntent = (typeof outsideIntents)[number];

/** One language's words for what is asked. Expressions see lower case without accents. */
export interface Lexicon {
  cues: Readonly<Record<Cue, RegExp>>;
  kinds: Readonly<Partial<Record<ChargeKind, RegExp>>>;
  outside: Readonly<Record<OutsideIntent, RegExp>>;
}

/** What was understood of the customer's words. */
export interface Question {
  /** In the order of `cues`. */
  cues: readonly Cue[];
  /** The intent, where the topic is clearly another specialist's. */
  outside?: string;
  kind?: ChargeKind;
  amountMinor?: number;
  invoice?: string;
  account?: string;
  /** 1 to 12. */
  month?: number;
  /** Lower case, without accents. */
  text: string;
}

const ACCENTS = /[\u0300-\u036f]/g;

/** Lower case, without accents or typographic apostrophes. */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(ACCENTS, '').replaceAll('’', "'").toLowerCase().trim();
