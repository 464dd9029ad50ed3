import { approvalTellers } from './approval.tellers.ts';
import { detailsOf } from './details.ts';
import { handoffTellers } from './handoff.tellers.ts';
import { headlineOf } from './headline.ts';
import type { KeptEvent } from './kept-event.ts';
import { took } from './phrases.ts';
import { taskTellers } from './task.tellers.ts';
import type { Tellers } from './teller.ts';
import type { LedgerRow, Records, Timeline, TimelineStatus } from './timeline.ts';
import type { Entry, Happening } from './timeline-entry.ts';
import { type Placed, turnsOf } from './turns.ts';
import { whoOf } from './who.ts';
import { wordsTellers } from './words.tellers.ts';

/** The story of a conversation, in the order in which the router decided it. */
export const tellTimeline = (records: Records): Timeline => {
  const { conversationId, tenant, conversation, ledger, cut } = records;
  const placed = ledger.flatMap((row, index) => placedOf(row, index, records));
  const turns = turnsOf(placed);
  const begins = placed.filter(({ kind }) => kind === 'message').map(({ row }) => row);
  const entries = placed.map((one): Entry => {
    const turn = begins.filter((begin) => begin <= one.row).length;
    return entryOf(one, turn, turns[turn - 1]?.at ?? placed[0]?.at ?? one.at, ledger[one.row]);
  });
  return {
    conversationId,
    tenant,
    status: conversation?.status ?? statusOf(placed),
    ...(conversation && headOf(conversation)),
    beganAt: placed[0]?.at,
    cut,
    turns,
    entries,
  };
};

const tellers: Tellers<KeptEvent['type']> = { ...wordsTellers, ...handoffTellers, ...approvalTellers, ...taskTellers };

/** Nothing is told of an event that a newer router has written. */
const placedOf = ({ at, events }: LedgerRow, row: number, records: Records): readonly Placed[] =>
  events.flatMap((event) => {
    const tell = tellers[event.type] as ((...about: unknown[]) => readonly Happening[]) | undefined;
    return (tell?.(event, at, records) ?? []).map((happening) => ({ ...happening, at: at.toISOString(), row }));
  });

const entryOf = ({ row: _, ...happening }: Placed, turn: number, begin: string, ledgerRow?: LedgerRow): Entry => {
  const afterMs = Date.parse(happening.at) - Date.parse(begin);
  const traceId = ledgerRow?.traceparent?.split('-')[1];
  return {
    ...happening,
    turn,
    afterMs,
    after: took(afterMs),
    ...(traceId && { traceId }),
    who: whoOf(happening),
    headline: headlineOf(happening),
    details: detailsOf(happening),
  };
};

const statusOf = (placed: readonly Placed[]): TimelineStatus =>
  placed.some(({ kind }) => kind === 'opened') ? 'erased' : 'unknown';

const headOf = ({ owner, epoch, customer, channel, language }: NonNullable<Records['conversation']>) => ({
  owner,
  epoch,
  customer: { id: customer.id, ...(customer.name && { name: customer.name }) },
  channel,
  language,
});
