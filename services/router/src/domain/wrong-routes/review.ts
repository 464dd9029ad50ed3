import type { LabelledExample, Review } from './labelled-example.ts';

/** What a reviewer says: it is to be learned from, perhaps in other words or for another intent, or it is not. */
export type Verdict =
  | { readonly accept: { readonly intent?: string; readonly words?: string } }
  | { readonly accept?: undefined };

/** Why nothing came of it; the detail is for the reviewer. */
export interface NotReviewed {
  readonly refused: 'dismissed' | 'intent_needed' | 'unknown_intent' | 'too_long';
  readonly detail: string;
}

/** @param intents that some agent covers */
export const decideReview = (
  example: LabelledExample,
  { accept }: Verdict,
  intents: ReadonlySet<string>,
  by: string,
  at: Date,
): Review | NotReviewed => {
  if (example.state === 'dismissed')
    return { refused: 'dismissed', detail: 'It was dismissed, and its words are gone.' };
  if (!accept) return { state: 'dismissed', words: '', by, at };
  const { words = example.words, intent = example.label.intent } = accept;
  if (intent === undefined)
    return { refused: 'intent_needed', detail: 'Nobody knows what the customer wanted: say it as `intent`.' };
  if (!intents.has(intent))
    return { refused: 'unknown_intent', detail: 'No agent’s card has this intent: name one that a card has.' };
  if (words.length > exampleMax)
    return {
      refused: 'too_long',
      detail: `An example has at most ${exampleMax} characters: say it shorter as \`words\`.`,
    };
  return { state: 'accepted', words, intent, by, at };
};

/** As on cards. */
export const exampleMax = 500;
