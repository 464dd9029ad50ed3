import type { Sentiment, Severity } from '@baton/contracts';

/** What in a customer's words is more than an AI should answer alone, the most pressing first. */
export const features = [
  'safety',
  'medical',
  'distress',
  'vulnerable',
  'legal_threat',
  'anger',
  'large_amount',
  'data_rights',
] as const;
export type Feature = (typeof features)[number];

/** One such thing that was found in a message. */
export interface Concern {
  readonly feature: Feature;
  /** The words or the form it was found by: `legal_threat.de`. */
  readonly rule: string;
  /** How many signs of it there are; for an amount, the amount in whole units. */
  readonly size: number;
}

/** How much one of them weighs, whatever is done about it. */
export interface Weight {
  readonly severity: Severity;
  readonly sentiment?: Sentiment;
  /** Below this many signs, or whole units, it weighs nothing. */
  readonly least?: number;
}

export const weights: Readonly<Record<Feature, Weight>> = {
  safety: { severity: 'urgent' },
  medical: { severity: 'urgent' },
  distress: { severity: 'urgent', sentiment: 'distressed' },
  vulnerable: { severity: 'watch' },
  legal_threat: { severity: 'watch', sentiment: 'negative' },
  anger: { severity: 'watch', sentiment: 'negative', least: 2 },
  large_amount: { severity: 'watch', least: 1_000 },
  data_rights: { severity: 'watch' },
};

/** Enough of it to count, as most deployments count. */
export const weighs = ({ feature, size }: Concern): boolean => size >= (weights[feature].least ?? 1);
