import type { Sentiment, Severity, Trigger } from '@baton/contracts';

export const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof days)[number];

/** A part of the week in one zone. `to` before `from` goes past midnight, and belongs to the day it begins on. */
export interface TimeOfWeek {
  readonly days?: readonly Day[];
  /** `08:00` */
  readonly from?: string;
  /** `18:00`, no longer part of it. */
  readonly to?: string;
  /** IANA: `Europe/Berlin`. */
  readonly zone: string;
}

export type AttributeValue = string | number | boolean;

/** What must hold for a rule to be used: all that is named, any one of a list. */
export interface Conditions {
  /** `billing.*` is every intent of billing's. */
  readonly intent?: readonly string[];
  /** Of whoever asks; who says nothing of it is sure. */
  readonly confidence?: { readonly from?: number; readonly below?: number };
  /** `de` is every German, `de-AT` one. */
  readonly language?: readonly string[];
  readonly sentiment?: readonly Sentiment[];
  readonly severity?: readonly Severity[];
  /** Attributes of the customer's, by name. */
  readonly customer?: Readonly<Record<string, readonly AttributeValue[]>>;
  readonly time?: TimeOfWeek;
  readonly channel?: readonly string[];
  readonly tenant?: readonly string[];
  /** That is asked for. */
  readonly capability?: readonly string[];
  /** That is asked for. */
  readonly privilege?: readonly string[];
  readonly trigger?: readonly Trigger[];
}

/** What a rule does: whom it gives the conversation to, or that it stays where it is. */
export type Consequence =
  | { readonly agent: string }
  | { readonly capability: string }
  /** A person, one who has this skill where there is one. */
  | { readonly skill: string }
  /** Whoever has this intent on its card. */
  | { readonly intent: string }
  | { readonly person: true }
  /** The customer is asked what they mean. */
  | { readonly ask: true }
  /** The owner keeps it. */
  | { readonly stay: true };

/** One rule of the policy's own. The first whose conditions hold is used, before all that cards and senders say. */
export interface PolicyRule {
  readonly name: string;
  readonly when: Conditions;
  readonly consequence: Consequence;
}
