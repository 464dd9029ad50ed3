import type { Line } from './knowledge.ts';
import { isEnough, readSpeed } from './read-speed.ts';
import type { Reading } from './reading.ts';
import type { Step } from './step.ts';
import { says } from './words.ts';

/** How a step ended that the customer was asked to take; nothing where they do not say. */
export function readOutcome(step: Step, reading: Reading, line?: Line): string | undefined {
  const { means, words, text } = reading;
  if (means.has('worked')) return 'worked';
  const own = step.kind === 'measure' ? measured(text, line) : undefined;
  return own ?? ownOutcome(step, words) ?? commonOutcome(step, reading);
}

/**
 * What a customer tells of a step before being asked to take it: a step they did by themselves did not help. What they
 * measured counts only if it was measured as we ask for it.
 */
export function readMention(step: Step, { means, words }: Reading): string | undefined {
  if (means.has('notYet')) return undefined;
  if (step.kind === 'do') return says(words, step.done) ? 'did_not_help' : undefined;
  return step.kind === 'look' && says(words, step.alsoCalled) ? ownOutcome(step, words) : undefined;
}

const ownOutcome = ({ outcomes }: Step, words: string): string | undefined =>
  Object.entries(outcomes).find(([, phrases]) => says(words, phrases))?.[0];

/** To anything but a deed, yes and no alone say too little. */
function commonOutcome({ kind }: Step, { means, yes, no, denies, isQuestion }: Reading): string | undefined {
  if (means.has('failed')) return 'did_not_help';
  if (means.has('cannot')) return 'cannot';
  if (kind !== 'do' || isQuestion || means.has('notYet')) return undefined;
  if (no || (denies && means.has('done'))) return 'did_not_help';
  return yes && !means.has('done') ? 'worked' : undefined;
}

function measured(text: string, line?: Line): string | undefined {
  const mbit = readSpeed(text);
  if (mbit === undefined || line === undefined) return undefined;
  return isEnough(mbit, line.profileMbit) ? 'full' : 'below';
}
