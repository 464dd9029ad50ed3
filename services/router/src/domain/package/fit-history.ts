import type { History, HistoryTurn } from '@baton/contracts';
import type { Transcript } from '../facts.ts';
import { foldLines } from '../summary/fold-lines.ts';
import type { Line } from '../summary/line.ts';
import { lineOf } from '../summary/sum-up.ts';

/** Where not all turns fit, this much of the window is for the summary of the others. */
const summaryShare = 0.25;

/**
 * The history as a receiver can take it: the last turns word for word, as many as its window holds and never less than one,
 * what was said before as a summary, and how many turns are not there as they were said.
 */
export const fitHistory = (transcript: Transcript, windowTokens: number): History => {
  const { turns, total } = transcript;
  const costs = turns.map((turn) => tokensOf(transcript, turn));
  if (total <= turns.length && lastWithin(costs, windowTokens) === 0)
    return { turns: [...turns], totalTurns: total, cut: 0 };
  const forSummary = Math.floor(windowTokens * summaryShare);
  const first = Math.min(lastWithin(costs, windowTokens - forSummary), turns.length - 1);
  const summary = foldLines([...(transcript.older?.lines ?? []), ...linesOf(transcript, first)], forSummary);
  return {
    ...(summary.length > 0 && { summary: summary.map(({ text }) => text).join('\n') }),
    turns: turns.slice(first),
    totalTurns: total,
    cut: total - (turns.length - first),
  };
};

/** A token is at least one byte: what was never counted is taken for as much as it can be. */
const tokensOf = ({ tokens }: Transcript, { messageId, text }: HistoryTurn): number =>
  tokens?.get(messageId) ?? Buffer.byteLength(text);

/** Index of the first of the last items that together cost no more than `max`. */
const lastWithin = (costs: readonly number[], max: number): number => {
  let left = max;
  return (
    costs.findLastIndex((cost) => {
      left -= cost;
      return left < 0;
    }) + 1
  );
};

/** Of the turns that do not fit, those that the kept summary does not cover. */
const linesOf = (transcript: Transcript, first: number): readonly Line[] => {
  const { turns, total, older } = transcript;
  const covered = turns.length - (total - (older?.turns ?? 0));
  const untold = turns.slice(Math.max(0, covered), first);
  return untold.flatMap((turn) => lineOf({ ...turn, tokens: tokensOf(transcript, turn) }) ?? []);
};
