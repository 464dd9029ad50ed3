import type { Feature } from './concern.ts';

/**
 * By feature, ways to say it: plain alternatives, in a line or on several, without nested repetition, so that matching stays linear in the text. `spelt`
 * are the words that count also with a slip of the keys in them.
 */
export type Words = Readonly<Record<Exclude<Feature, 'large_amount'> | 'spelt', string>>;
