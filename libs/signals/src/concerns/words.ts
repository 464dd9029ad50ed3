import type { Feature } from './concern.ts';

/** By feature, ways to say it: plain alternatives without nested repetition, so that matching stays linear in the text. */
export type Words = Readonly<Record<Exclude<Feature, 'large_amount'>, string>>;
