import type { ConversationReply, HandoffAccepted, HandoffRejected, HandoffRequested } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import { type Action, decline, handOff, reply } from './action.ts';
import { conclude } from './conclude.ts';
import type { Concluded } from './ending.ts';
import { giveUp } from './last-resort.ts';
import type { Session } from './session.ts';
import { turnOf } from './turn-of.ts';
import type { Work } from './work.ts';

const at = new Date('2026-03-01T09:00:00.000Z');
const said = (messageId: string) => ({ messageId, from: 'customer', text: messageId, at: at.toISOString() });

const owner: Session = {
  conversationId: 'c-1',
  role: 'owner',
  epoch: 3,
  language: 'en',
  customer: { id: 'cust-1' },
  turns: [said('m-1'), said('m-2')],
  unanswered: ['m-1', 'm-2'],
  memory: [{ key: 'mood', value: 'calm', version: 4, by: 'triage-agent' }],
  facts: [{ name: 'account.number', value: 'TC-1001', provenance: 'customer' }],
  notes: { asked: true },
};
const candidate: Session = { ...owner, role: 'candidate', offer: { handoffId: 'h-1', attemptId: 'a-1' } };

const first: Work = { kind: 'turn', epoch: 3, mode: 'owner', messageId: 'm-1' };
const companion: Work = { kind: 'turn', epoch: 3, mode: 'companion', messageId: 'm-1' };
const bid: Work = { kind: 'bid', epoch: 3, attemptId: 'a-1' };
const returned: Work = {
  kind: 'returned',
  epoch: 3,
  returned: { handoffId: 'h-0', reason: 'missing_context', missing: ['account.number'] },
};

const end = (session: Session, work: Work, action: Action, factsRead: readonly string[] = []): Concluded =>
  conclude(session, work, { action, factsRead, agentId: 'billing-agent', at, newId: () => 'id-1' });
const dataOf = <T>({ message }: Concluded) => message?.data as T;

const request = handOff({
  to: { intent: 'tech.slow' },
  reason: { trigger: 'specialization', detail: 'a slow line' },
  summary: 'The line is slow',
  task: { description: 'Measure it' },
  facts: [{ name: 'line.speed', value: 3, provenance: 'system' }],
  notes: { asked: false },
});

describe('a reply', () => {
  it('answers the message of its turn under the epoch of the session', () => {
    const concluded = end(owner, first, reply('Hello', { confidence: 0.9 }));
    expect(dataOf<ConversationReply>(concluded)).toMatchObject({ epoch: 3, inReplyTo: 'm-1', text: 'Hello' });
    expect(concluded.session.unanswered).toEqual(['m-2']);
    expect(concluded.session.turns.at(-1)).toMatchObject({ from: 'billing-agent', text: 'Hello' });
  });

  it('answers all that was asked when it is about a request that came back', () => {
    const concluded = end(owner, returned, reply('Which account?'));
    expect(dataOf<ConversationReply>(concluded).inReplyTo).toBe('m-2');
    expect(concluded.session.unanswered).toEqual([]);
  });

  it('is proactive when nothing was asked', () => {
    const data = dataOf<ConversationReply>(end({ ...owner, unanswered: [] }, returned, reply('Sorry')));
    expect(data).toMatchObject({ proactive: true });
    expect(data).not.toHaveProperty('inReplyTo');
  });

  it('writes and removes what is to be remembered, and knows it at once', () => {
    const concluded = end(owner, first, reply('Hello', { remember: { mood: undefined, plan: 'M' } }));
    expect(dataOf<ConversationReply>(concluded).memory).toEqual([
      { op: 'remove', key: 'mood', value: undefined },
      { op: 'set', key: 'plan', value: 'M' },
    ]);
    expect(concluded.session.memory).toEqual([{ key: 'plan', value: 'M', version: 1, by: 'billing-agent' }]);
  });

  it('resolves nothing while a person is awaited', () => {
    expect(
      dataOf<ConversationReply>(end(owner, companion, reply('Soon', { resolves: true }))).resolves,
    ).toBeUndefined();
  });
});

describe('a handoff', () => {
  it('is requested with all facts known so far, and waits for its end', () => {
    const concluded = end(owner, first, request);
    const data = dataOf<HandoffRequested>(concluded);
    expect(data).toMatchObject({ handoffId: 'id-1', epoch: 3, to: { intent: 'tech.slow' }, reason: { by: 'sender' } });
    expect(data.package.facts?.map(({ name }) => name)).toEqual(['account.number', 'line.speed']);
    expect(concluded.message?.id).toBe('id-1');
    expect(concluded.session).toMatchObject({ openHandoffId: 'id-1', unanswered: ['m-1', 'm-2'] });
    expect(concluded.session.notes).toEqual({ asked: false });
  });

  it('is not asked for again while a person is awaited', () => {
    expect(end(owner, companion, request).message).toBeUndefined();
  });

  it('goes to whoever covers it when an owner declines', () => {
    const data = dataOf<HandoffRequested>(end(owner, first, decline({ reason: 'out_of_scope', detail: 'not mine' })));
    expect(data.reason).toMatchObject({ trigger: 'out_of_scope', detail: 'not mine' });
    expect(data.package.summary).toContain('m-2');
  });

  it('goes to a person with a report when a turn failed for good', () => {
    const action = giveUp(owner, first, { code: 'turn_timeout', attempts: 3 });
    const data = dataOf<HandoffRequested>(end(owner, first, action));
    expect(data).toMatchObject({ to: { kind: 'human' }, reason: { trigger: 'error_recovery' } });
    expect(data.package.error).toEqual({ step: 'turn', code: 'turn_timeout', attempts: 3, last: 'turn_timeout' });
  });
});

describe('a bid', () => {
  it('accepts with its first words, and relies on the facts that were read', () => {
    const { turn, factsRead } = turnOf(candidate, bid, at);
    turn.fact('account.number');
    turn.fact('no.such.fact');
    const concluded = end(candidate, bid, reply('Found it', { firstStep: 'Refund' }), [...factsRead]);
    const data = dataOf<HandoffAccepted>(concluded);
    expect(data.readback).toMatchObject({ firstStep: 'Refund', reliesOn: ['account.number'] });
    expect(data.reply).toMatchObject({ text: 'Found it', language: 'en', inReplyTo: 'm-2' });
    expect(concluded.session).toMatchObject({ role: 'candidate', unanswered: [] });
  });

  it('is a rejection when the specialist declines', () => {
    const concluded = end(candidate, bid, decline({ reason: 'privilege', detail: 'may not' }));
    expect(dataOf<HandoffRejected>(concluded)).toMatchObject({ attemptId: 'a-1', reason: 'privilege' });
    expect(concluded.session.role).toBe('none');
  });

  it('is a rejection as out of scope when the specialist would hand it on', () => {
    const data = dataOf<HandoffRejected>(end(candidate, bid, request));
    expect(data).toMatchObject({ reason: 'out_of_scope', detail: 'a slow line' });
  });

  it('is a rejection with an error when the specialist failed for good', () => {
    const action = giveUp(candidate, bid, { code: 'boom', attempts: 3 });
    expect(dataOf<HandoffRejected>(end(candidate, bid, action))).toMatchObject({ reason: 'error' });
  });
});
