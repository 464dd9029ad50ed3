import { isOn } from '@baton/routing';
import type { Conversation, GivenAnswers } from '../conversation.ts';
import type { Facts } from '../facts.ts';

/** How many different answers are kept in mind. */
const marksMax = 8;

/** Adds an answer: one that was given before is a repetition, a new one begins anew. */
export const withAnswer = ({ marks, repeats }: GivenAnswers = { marks: [], repeats: 0 }, mark: string): GivenAnswers =>
  marks.includes(mark) ? { marks, repeats: repeats + 1 } : { marks: [...marks, mark].slice(-marksMax), repeats: 0 };

/** An AI that is alone with the customer and has said the same too often. */
export const goesInCircles = ({ given, owner, handoff }: Conversation, { policy: { triggers } }: Facts): boolean =>
  isOn(triggers, 'stalled') && owner.kind === 'ai' && !handoff && (given?.repeats ?? 0) >= triggers.repeatsMax;

/** So much of a text tells it from others. */
const charactersMax = 500;

/** FNV-1a: tells texts apart without keeping them. */
export const markOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (const character of text.slice(0, charactersMax).toLowerCase().replace(/\s+/g, ' ').trim())
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
};
