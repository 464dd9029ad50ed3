import type { Sentiment, Severity } from '@baton/contracts';

/** What in a customer's words is more than an AI should answer alone. */
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

interface Kind {
  readonly trigger: 'high_stakes' | 'compliance';
  readonly severity: Severity;
  readonly sentiment?: Sentiment;
  /** For the person who takes over. */
  readonly means: string;
}

export const kinds: Readonly<Record<Feature, Kind>> = {
  safety: { trigger: 'high_stakes', severity: 'urgent', means: 'Somebody may be in danger.' },
  medical: { trigger: 'high_stakes', severity: 'urgent', means: 'Somebody’s health may depend on this.' },
  distress: {
    trigger: 'high_stakes',
    severity: 'urgent',
    sentiment: 'distressed',
    means: 'The customer seems to be in distress.',
  },
  vulnerable: { trigger: 'high_stakes', severity: 'watch', means: 'The customer may need more care than usual.' },
  legal_threat: {
    trigger: 'high_stakes',
    severity: 'watch',
    sentiment: 'negative',
    means: 'The customer speaks of legal steps.',
  },
  anger: { trigger: 'high_stakes', severity: 'watch', sentiment: 'negative', means: 'The customer is angry.' },
  large_amount: { trigger: 'high_stakes', severity: 'watch', means: 'Much money is at stake.' },
  data_rights: {
    trigger: 'compliance',
    severity: 'watch',
    means: 'The customer asks what the law has a person look at: their own data.',
  },
};
