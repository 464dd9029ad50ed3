import type { Conversation, Holding, Line } from './conversation.ts';

export type Fault = 'asks again' | 'repeats a step' | 'greets again' | 'contradicts';

/** Words of a receiver that do not go on from what it was given. */
export interface ContinuationViolation {
  readonly fault: Fault;
  readonly what: string;
  /** The message. */
  readonly where: string;
  /** The words, and what they go against. */
  readonly evidence: string;
}

/** Words of an agent, with all that it had before it. */
export interface Said {
  readonly line: Line;
  readonly holding?: Holding;
  /** What was said before, in order. */
  readonly before: readonly Line[];
  readonly conversation: Conversation;
}

/** Looks for one kind of fault in one line. */
export type Rule = (said: Said) => readonly ContinuationViolation[];

export const found = (
  fault: Fault,
  { line }: Said,
  what: string,
  words: string,
  against: string,
): ContinuationViolation => ({
  fault,
  what: `${line.agentId} ${what}`,
  where: line.messageId,
  evidence: `“${words}” against “${against}”`,
});
