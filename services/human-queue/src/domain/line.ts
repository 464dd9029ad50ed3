import type { HandoffProgress, Severity, WaitRange } from '@baton/contracts';
import { deskId } from './announce.ts';
import type { Offer, Ownership } from './item.ts';

/** An item nobody holds. */
export interface Waiting {
  readonly id: string;
  readonly tenant: string;
  readonly conversationId: string;
  readonly ownership: Ownership;
  readonly offer?: Pick<Offer, 'handoffId' | 'attemptId' | 'attempt'>;
  readonly severity: Severity;
  readonly requestedAt: Date;
  /** What the customer was told last. */
  readonly told?: Standing;
  /** The trace in which a person was asked for. */
  readonly traceparent?: string;
}

/** Where an item stands: its place from 1 and the wait as a range, or nobody is on duty. */
export type Standing = { readonly position: number; readonly waitSeconds: WaitRange } | { readonly deferred: true };

export interface Desk {
  readonly operators: number;
  /** How long the last items were held, in seconds. */
  readonly handled: readonly number[];
  /** What an item takes at most, in seconds, as long as too few were handled to know. */
  readonly assumed: number;
}

export interface Moved {
  readonly waiting: Waiting;
  readonly standing: Standing;
}

/** The line in order, as far as there is news for whoever waits in it. */
export const moved = (line: readonly Waiting[], desk: Desk): readonly Moved[] =>
  line
    .toSorted(byTurn)
    .map((waiting, index) => ({ waiting, standing: standingAt(index + 1, desk) }))
    .filter(({ waiting, standing }) => waiting.ownership === 'offered' && isNews(waiting.told, standing));

/** A customer who had somebody already comes first, then who is in distress, then who waits longest. */
const byTurn = (a: Waiting, b: Waiting): number =>
  rank(a) - rank(b) || a.requestedAt.getTime() - b.requestedAt.getTime() || (a.id < b.id ? -1 : 1);

const severityRank: Record<Severity, number> = { urgent: 1, watch: 2, routine: 3 };

const rank = ({ ownership, severity }: Waiting): number => (ownership === 'offered' ? severityRank[severity] : 0);

const standingAt = (position: number, desk: Desk): Standing =>
  desk.operators === 0 ? { deferred: true } : { position, waitSeconds: waitAt(position, desk) };

const samplesMin = 5;

/** From a quick item for each who is ahead to a slow one for each, the own included: rounded outwards, never to hope. */
const waitAt = (position: number, { operators, handled, assumed }: Desk): WaitRange => {
  const known = handled.length >= samplesMin;
  const [quick, slow] = known ? [quantile(handled, 0.25), quantile(handled, 0.9)] : [0, assumed];
  return {
    low: Math.floor((Math.floor((position - 1) / operators) * quick) / 60) * 60,
    high: Math.max(1, Math.ceil((Math.ceil(position / operators) * slow) / 60)) * 60,
  };
};

/**
 * How long somebody who comes now is likely to wait, in milliseconds: not at all while fewer items are held than operators are on
 * duty. Nobody knows while none is.
 */
export const likelyWait = (held: number, waiting: number, desk: Desk): number | undefined => {
  const { operators, handled, assumed } = desk;
  if (operators === 0) return undefined;
  if (held + waiting < operators) return 0;
  const each = handled.length >= samplesMin ? mean(handled) : assumed;
  return Math.round(((held + waiting - operators + 1) * each * 1_000) / operators);
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

const isNews = (told: Standing | undefined, standing: Standing): boolean =>
  JSON.stringify(told) !== JSON.stringify(standing);

/** What the router is told of it. */
export const progressOf = ({ waiting, standing }: Moved, at: Date): HandoffProgress | undefined =>
  waiting.offer && {
    ...waiting.offer,
    conversationId: waiting.conversationId,
    target: deskId,
    at: at.toISOString(),
    ...('deferred' in standing ? { state: 'deferred' } : { state: 'queued', ...standing }),
  };
