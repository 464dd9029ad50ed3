import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { ConversationEvent, SenderRefused } from '../../src/domain/conversation-event.ts';
import { firstWrong } from './tell-story.ts';
import type { Flaw } from './world.ts';

// Bugs that were made on purpose: stories in which they pass unnoticed prove nothing.
const ENOUGH = 500;
const seed = 1;

const happened = (events: readonly ConversationEvent[], type: ConversationEvent['type'], outcome?: string): boolean =>
  events.some((event) => event.type === type && (!outcome || ('outcome' in event && event.outcome === outcome)));

const without =
  (type: ConversationEvent['type']) =>
  (events: readonly ConversationEvent[]): readonly ConversationEvent[] =>
    events.filter((event) => event.type !== type);

const flaws: readonly (readonly [name: string, invariant: RegExp, flaw: Flaw])[] = [
  [
    'a reopened conversation goes on under its old epoch',
    /^epochs only grow: /m,
    (events, before) =>
      events.map((event) =>
        event.type === 'ConversationReopened' && before ? { ...event, epoch: before.lastEpoch } : event,
      ),
  ],
  [
    'what was held is forgotten when an offer expires',
    /^no message between two owners: /m,
    (events) => (happened(events, 'OfferClosed', 'expired') ? without('MessageDelivered')(events) : events),
  ],
  [
    'the new party is announced with the offer',
    /^no announcement without a transfer: /m,
    (events) =>
      events.flatMap((event) =>
        event.type === 'OfferMade' ? [event, announcing(event.handoffId, event.at)] : [event],
      ),
  ],
  [
    'a handoff ends without a word',
    /^one end per request: /m,
    (events) => (happened(events, 'HandoffEnded', 'failed') ? [] : events),
  ],
  [
    'an owner who has passed the floor on may still speak',
    /^no effect without a grant: /m,
    (events, before) =>
      events.flatMap((event) =>
        event.type === 'SenderRefused' && event.code === 'stale_epoch' && before ? [speaking(event, before)] : [event],
      ),
  ],
  [
    'nobody tells the customer that no person will come',
    /^a person, or a promise: /m,
    (events) => (happened(events, 'OfferClosed', 'expired') ? without('NoticeGiven')(events) : events),
  ],
  [
    'the owner is on no clock',
    /^everything in bounded time: /m,
    (events) => events.map((event) => (event.type === 'MessageDelivered' ? { ...event, replyBy: undefined } : event)),
  ],
  ['the loser hears nothing', /^the loser is told: /m, without('SenderRefused')],
];

const speaking = ({ agentId }: SenderRefused, { lastMessageAt = new Date(0) }: Conversation): ConversationEvent => ({
  type: 'ReplySpoken',
  messageId: 'w-1',
  from: { agentId, kind: 'ai' },
  name: agentId,
  epoch: 1,
  text: 'I am late.',
  language: 'en',
  at: lastMessageAt,
});

const announcing = (handoffId: string, at: Date): ConversationEvent => ({
  type: 'NoticeGiven',
  messageId: 'n-1',
  text: 'You are now with our billing specialist, who has everything you told me. You do not need to repeat anything.',
  language: 'en',
  handoffId,
  at,
});

describe(`within ${ENOUGH} stories it is found that`, () => {
  it.each(flaws)('%s', { timeout: 60_000 }, (_, invariant, flaw) => {
    expect(firstWrong({ numRuns: ENOUGH, seed }, flaw)).toMatch(invariant);
  });
});
