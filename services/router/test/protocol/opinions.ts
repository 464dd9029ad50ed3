import { type Said, verdictOf } from '@baton/classifier';
import { defaultPolicy } from '@baton/routing';
import type { Classifying } from '../../src/domain/classifying/classifying.ts';

/** How sure somebody is that it is billing's. */
export type Word = 'sure' | 'in doubt' | 'lost';

const confidences: Readonly<Record<Word, number>> = { sure: 0.9, 'in doubt': 0.5, lost: 0.1 };

export const wordOf = (by: string, word: Word) => verdictOf([said(by, word)], defaultPolicy.classifier);

const said = (by: string, word: Word): Said => ({
  by,
  label: 'billing.double_charge',
  confidence: confidences[word],
  ms: 0,
});

/** As sure as the text is long; of what ends in a question others are asked. */
export const classifyingFor = (turns: readonly { readonly text: string }[]): Classifying => ({
  why: () => [],
  hasMore: turns.at(-1)?.text.endsWith('?') === true,
  atOnce: (text, thresholds) =>
    verdictOf([said('trained', (['sure', 'in doubt', 'lost'] as const)[text.length % 3] ?? 'lost')], thresholds),
});
