import type { ConversationReply } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import { after, at, billing, factsWith, message, offered, only, opened, triage, typesOf } from '../scenario.fixture.ts';
import { decideMessageReceived } from './message-received.decision.ts';
import { decideReply } from './reply.decision.ts';

const facts = factsWith([triage, billing]);
const reply = (overrides: Partial<ConversationReply> = {}): ConversationReply => ({
  conversationId: 'c-1',
  epoch: 1,
  agentId: 'triage-agent',
  inReplyTo: 'm-1',
  text: 'Hello.',
  ...overrides,
});
const decide = (conversation: ReturnType<typeof opened> | undefined, overrides: Partial<ConversationReply> = {}) =>
  decideReply(conversation, reply(overrides), 'e-1', facts, at(3));

describe('the fence', () => {
  it('lets the owner speak, and stops its clock', () => {
    const conversation = opened();
    const events = decide(conversation);
    expect(typesOf(events)).toEqual(['ReplySpoken']);
    expect(after(conversation, events)).toMatchObject({ unanswered: [], replyDueAt: undefined });
  });

  it("makes an AI's first words in a conversation say that it is one, and only the first", () => {
    const conversation = opened();
    const first = decide(conversation);
    expect(only(first, 'ReplySpoken').text).toBe('I am an AI assistant. Hello.');
    const next = decide(after(conversation, first), { inReplyTo: undefined, proactive: true });
    expect(only(next, 'ReplySpoken').text).toBe('Hello.');
  });

  it.each([
    ['an older epoch', { epoch: 0 }, 'stale_epoch'],
    ['an epoch nobody was given', { epoch: 9 }, 'stale_epoch'],
    ["another agent under the owner's epoch", { agentId: 'billing-agent' }, 'not_owner'],
  ])('refuses %s and tells the sender', (_, overrides, code) => {
    const [refused, ...more] = decide(opened(), overrides);
    expect(refused).toMatchObject({ type: 'SenderRefused', code, eventId: 'e-1', currentEpoch: 1 });
    expect(more).toEqual([]);
  });

  it('refuses a second answer to the same message', () => {
    const conversation = opened();
    const answered = after(conversation, decide(conversation));
    expect(only(decide(answered), 'SenderRefused').code).toBe('invalid');
  });

  it("keeps a candidate's reply until its claim is granted", () => {
    const events = decide(offered(), { agentId: 'billing-agent', epoch: 2 });
    expect(typesOf(events)).toEqual(['ReplyKeptForGrant']);
  });

  it('refuses what belongs to no conversation', () => {
    expect(only(decide(undefined), 'SenderRefused').code).toBe('unknown_conversation');
  });
});

describe('resolving', () => {
  it('holds when nothing is unanswered', () => {
    const events = decide(opened(), { resolves: true });
    expect(typesOf(events)).toEqual(['ReplySpoken', 'ConversationResolved']);
  });

  it('does not hold when a newer message crossed it; the words go out and the sender is told', () => {
    const conversation = opened();
    const crossed = after(conversation, decideMessageReceived(conversation, message('m-2'), 'default', facts, at(2)));
    const events = decide(crossed, { resolves: true });
    expect(typesOf(events)).toEqual(['ReplySpoken', 'SenderRefused']);
    expect(after(crossed, events).status).toBe('open');
  });

  it('closes the epoch: the former owner may not go on speaking', () => {
    const conversation = opened();
    const resolved = after(conversation, decide(conversation, { resolves: true }));
    expect(only(decide(resolved, { proactive: true }), 'SenderRefused').code).toBe('stale_epoch');
  });
});

it('changes the shared memory with version and author', () => {
  const conversation = opened();
  const events = decide(conversation, { memory: [{ op: 'set', key: 'plan', value: 'M' }] });
  expect(after(conversation, events).memory).toEqual([{ key: 'plan', value: 'M', version: 1, by: 'triage-agent' }]);
});
