import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../../src/domain/conversation.ts';
import type { ConversationEvent } from '../../../src/domain/conversation-event.ts';
import { firstWrong } from '../tell-story.ts';
import type { Flaw } from '../world.ts';

// Bugs that were made on purpose: stories in which they pass unnoticed prove nothing.
const ENOUGH = 500;
const seed = 1;

type Events = readonly ConversationEvent[];

const flaws: readonly (readonly [name: string, invariant: RegExp, flaw: Flaw])[] = [
  [
    'whoever says yes is enough',
    /^enough people, and none on their own act: .* takes \d/m,
    (events, before) =>
      takingForbidden(
        events,
        before?.approvals.find(({ requesters }) => requesters.length === 0),
      ),
  ],
  [
    'people decide on their own act',
    /^enough people, and none on their own act: .* which is their own/m,
    (events, before) =>
      takingForbidden(
        events,
        before?.approvals.find(({ requesters }) => requesters.length > 0),
      ),
  ],
  [
    'the desk is not told whose own act it is',
    /^the desk knows who may decide: /m,
    (events) => events.map((event) => (event.type === 'ApprovalOpened' ? { ...event, requesters: [] } : event)),
  ],
  [
    'nobody looks how large it is',
    /^the desk knows who may decide: /m,
    (events) => events.map((event) => (event.type === 'ApprovalOpened' ? { ...event, approvals: 1 } : event)),
  ],
  [
    'what is asked for outlives its owner',
    /^(who asked hears the end|what was allowed is in good hands): /m,
    (events) => events.filter((event) => !isClosed(event, 'superseded')),
  ],
  [
    'an approval nobody answers waits for ever',
    /^one end per approval: /m,
    (events) => events.filter((event) => !isClosed(event, 'expired')),
  ],
  [
    'what was allowed stays with who has passed the conversation on',
    /^what was allowed is in good hands: /m,
    (events) =>
      changesOwner(events) ? events.filter(({ type }) => type !== 'ActPassedOn' && type !== 'ActConcluded') : events,
  ],
  [
    'whoever comes carries it out',
    /^only what people allowed: /m,
    (events) =>
      events.map((event) =>
        event.type === 'ActConcluded' && event.by === 'router'
          ? { type: 'ActPassedOn', approvalId: event.approvalId, from: 'nobody', agentId: newOwner(events) }
          : event,
      ),
  ],
  [
    'whoever is to carry it out has all the time in the world',
    /^what was allowed is in good hands: .* on no clock/m,
    (events) => events.map((event) => (event.type === 'ApprovalClosed' ? { ...event, replyBy: undefined } : event)),
  ],
  [
    'whoever takes over knows of no approval',
    /^packages tell of approvals: /m,
    (events) =>
      events.map((event) =>
        event.type === 'OfferMade' ? { ...event, package: { ...event.package, results: [] } } : event,
      ),
  ],
];

const takingForbidden = (events: Events, open?: Conversation['approvals'][number]): Events =>
  events.flatMap((event) =>
    event.type === 'SenderRefused' && event.code === 'forbidden' && open ? [event, allowing(open)] : [event],
  );

const allowing = ({ approvalId, from, act, deadline }: Conversation['approvals'][number]): ConversationEvent => ({
  type: 'ApprovalClosed',
  approvalId,
  from,
  by: 'person',
  decided: {
    approvalId,
    conversationId: 'c-1',
    outcome: 'approved',
    argumentsHash: act.argumentsHash,
    by: { agentId: 'human-queue' },
    decidedAt: deadline.toISOString(),
  },
});

const isClosed = (event: ConversationEvent, outcome: string): boolean =>
  event.type === 'ApprovalClosed' && event.decided.outcome === outcome;

const changesOwner = (events: Events): boolean => events.some(({ type }) => type === 'OwnerChanged');

const newOwner = (events: Events): string =>
  events.flatMap((event) => (event.type === 'OwnerChanged' ? [event.to.agentId] : [])).at(-1) ?? 'nobody';

describe(`within ${ENOUGH} stories it is found that`, () => {
  it.each(flaws)('%s', { timeout: 60_000 }, (_, invariant, flaw) => {
    expect(firstWrong({ numRuns: ENOUGH, seed }, flaw)).toMatch(invariant);
  });
});
