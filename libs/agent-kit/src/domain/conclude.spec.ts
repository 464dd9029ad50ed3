import {
  type ApprovalRequested,
  type ConversationReply,
  type Fact,
  factDigest,
  type HandoffAccepted,
  type HandoffRejected,
  type HandoffRequested,
} from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import { argumentsHash } from '../arguments-hash.ts';
import { playedWorkers } from '../delegation/played-workers.ts';
import { type Action, approve, decline, handOff, reply } from './action.ts';
import { conclude } from './conclude.ts';
import type { Concluded } from './ending.ts';
import { giveUp, lacksPrivilege } from './last-resort.ts';
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

const turnAt = (session: Session, work: Work) => turnOf(session, work, { now: at, delegating: playedWorkers() });
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

  it('leaves facts with their source and time: what the customer said is from their last message', () => {
    const facts = [
      { name: 'order.number', value: '7', provenance: 'customer' as const },
      {
        name: 'refund.due',
        value: 1990,
        provenance: 'system' as const,
        source: 'ledger',
        at: '2026-01-01T00:00:00.000Z',
      },
      { name: 'mood', value: 'calm', provenance: 'inferred' as const },
    ];
    const learnt = end(owner, first, reply('Hello', { facts })).session.facts.slice(1);
    const now = at.toISOString();
    expect(learnt).toEqual([
      { ...facts[0], source: 'm-2', at: now },
      facts[1],
      { ...facts[2], source: 'billing-agent', at: now },
    ]);
  });

  it('answers all that was asked when it is about a request that came back', () => {
    const concluded = end(owner, returned, reply('Which account?'));
    expect(dataOf<ConversationReply>(concluded).inReplyTo).toBe('m-2');
    expect(concluded.session.unanswered).toEqual([]);
  });

  it('is proactive when nothing was asked', () => {
    const data = dataOf<ConversationReply>(end({ ...owner, unanswered: [] }, returned, reply('Sorry')));
    expect(data).toMatchObject({ proactive: true });
    expect(data).not.toMatchObject({ inReplyTo: expect.anything() });
  });

  it('writes and removes what is to be remembered, and knows it at once', () => {
    const concluded = end(owner, first, reply('Hello', { remember: { mood: undefined, plan: 'M' } }));
    expect(dataOf<ConversationReply>(concluded).memory).toEqual([
      { op: 'remove', key: 'mood', value: undefined },
      { op: 'set', key: 'plan', value: 'M' },
    ]);
    expect(concluded.session.memory).toEqual([{ key: 'plan', value: 'M', version: 1, by: 'billing-agent' }]);
  });

  it('says what the customer speaks of by now, unless a person is awaited', () => {
    const strays = reply('Your bill is paid.', { topic: { intent: 'tech.slow', confidence: 0.7 } });
    expect(dataOf<ConversationReply>(end(owner, first, strays)).topic).toEqual({
      intent: 'tech.slow',
      confidence: 0.7,
    });
    expect(dataOf<ConversationReply>(end(owner, companion, strays)).topic).toBeUndefined();
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

  it('goes to whoever recovers from errors, with a report, when a turn failed for good', () => {
    const action = giveUp(owner, first, { code: 'turn_timeout', attempts: 3 });
    const data = dataOf<HandoffRequested>(end(owner, first, action));
    expect(data).toMatchObject({ to: { capability: 'error_recovery' }, reason: { trigger: 'error_recovery' } });
    expect(data.reason.evidence).toBe('step=turn code=turn_timeout attempts=3');
    expect(data.package.error).toEqual({ step: 'turn', code: 'turn_timeout', attempts: 3, last: 'turn_timeout' });
  });
});

it('what needs a tool the card does not cover goes to whoever may run it; an offer is refused', () => {
  const tool = { name: 'money.send', privilege: 'money:send' };
  const data = dataOf<HandoffRequested>(end(owner, first, lacksPrivilege(owner, first, tool)));
  expect(data).toMatchObject({ to: { privilege: 'money:send' }, reason: { trigger: 'privilege' } });
  expect(data.reason.evidence).toBe('tool=money.send privilege=money:send');
  expect(dataOf<HandoffRejected>(end(candidate, bid, lacksPrivilege(candidate, bid, tool))).reason).toBe('privilege');
});

describe('a bid', () => {
  it('accepts with its first words, and relies on the facts that were read', () => {
    const { turn, factsRead } = turnAt(candidate, bid);
    turn.fact('account.number');
    turn.fact('no.such.fact');
    const concluded = end(candidate, bid, reply('Found it', { firstStep: 'Refund' }), [...factsRead]);
    const data = dataOf<HandoffAccepted>(concluded);
    expect(data.readback).toMatchObject({ firstStep: 'Refund', reliesOn: ['account.number'] });
    expect(data.readback.understood).toEqual({ 'account.number': factDigest('h-1', 'TC-1001') });
    expect(data.reply).toMatchObject({ text: 'Found it', language: 'en', inReplyTo: 'm-2' });
    expect(concluded.session).toMatchObject({ role: 'candidate', unanswered: [] });
  });

  it('is a rejection when a fact it relies on is not stored here any more', () => {
    const forgetful = {
      ...candidate,
      facts: [],
      package: { summary: 's', task: { description: 't' }, facts: candidate.facts as Fact[] },
    };
    const concluded = end(forgetful, bid, reply('Found it'), ['account.number']);
    expect(dataOf<HandoffRejected>(concluded)).toMatchObject({
      reason: 'missing_context',
      missing: ['account.number'],
    });
    expect(concluded.session.role).toBe('none');
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

describe('an approval', () => {
  const refund = { name: 'refund', arguments: { invoice: 'INV-1', amount: 1299 }, irreversible: true };
  const wish = approve({ act: refund, why: 'charged twice', notes: { asked: false }, deadlineMs: 60_000 });

  it('is asked for with the hash of its arguments, and with the way to say yes or no', () => {
    const concluded = end(owner, first, wish);
    expect(concluded.message).toMatchObject({ contract: { type: 'approval.requested' }, id: 'id-1' });
    expect(dataOf<ApprovalRequested>(concluded)).toEqual({
      approvalId: 'id-1',
      conversationId: 'c-1',
      epoch: 3,
      from: { agentId: 'billing-agent' },
      act: { ...refund, argumentsHash: argumentsHash(refund.arguments) },
      why: 'charged twice',
      options: [
        { id: 'approve', label: 'Approve' },
        { id: 'reject', label: 'Reject' },
      ],
      deadline: '2026-03-01T09:01:00.000Z',
    });
  });

  it('leaves nothing to answer but what was said after its message', () => {
    const { session } = end(owner, first, wish);
    expect(session).toMatchObject({ unanswered: ['m-2'], notes: { asked: false }, approval: { approvalId: 'id-1' } });
  });

  it('that is undecided is visible in the next turn, and another one goes to a person', () => {
    const { session } = end(owner, first, wish);
    expect(turnAt(session, { ...first, messageId: 'm-2' }).turn.approval).toMatchObject({ approvalId: 'id-1' });
    const again = end(session, { ...first, messageId: 'm-2' }, wish);
    expect(dataOf<HandoffRequested>(again)).toMatchObject({
      to: { kind: 'human' },
      reason: { trigger: 'irreversible_action' },
    });
  });

  it('is not asked for by a candidate or a companion', () => {
    expect(dataOf<HandoffRejected>(end(candidate, bid, wish)).reason).toBe('privilege');
    expect(end(owner, companion, wish).message).toBeUndefined();
  });
});

describe('what was decided', () => {
  const act = { name: 'refund', arguments: {}, argumentsHash: argumentsHash({}), irreversible: true };
  const by = { agentId: 'human-queue', operator: { id: 'op-1', displayName: 'Kim' } };
  const decided = { approvalId: 'ap-1', outcome: 'approved', act, argumentsHash: act.argumentsHash, by } as const;
  const decision: Work = { kind: 'decided', epoch: 3, decided };

  it('is told of its own accord', () => {
    const data = dataOf<ConversationReply>(end({ ...owner, unanswered: [] }, decision, reply('Done')));
    expect(data).toMatchObject({ proactive: true, text: 'Done' });
    expect(data).not.toMatchObject({ inReplyTo: expect.anything() });
  });

  it('is told as the answer to whoever waits for one', () => {
    const data = dataOf<ConversationReply>(end(owner, decision, reply('Done')));
    expect(data.inReplyTo).toBe('m-2');
    expect(data).not.toHaveProperty('proactive');
  });

  it('says what became of an act that people allowed, however the turn ends', () => {
    const execution = { approvalId: 'ap-1', outcome: 'done' as const };
    const yes: Work = { ...decision, decided: { ...decided, arguments: {} } };
    const ended = (work: Work, action: Action, became?: typeof execution) =>
      dataOf<ConversationReply>(
        conclude(owner, work, {
          action,
          factsRead: [],
          execution: became,
          agentId: 'billing-agent',
          at,
          newId: () => 'id-1',
        }),
      ).execution;
    expect(ended(yes, reply('Done'), execution)).toEqual(execution);
    expect(ended(yes, request, execution)).toEqual(execution);
    expect(ended(yes, approve({ act, why: 'more' }), execution)).toEqual(execution);
    expect(ended(yes, reply('Not done'))).toEqual({ approvalId: 'ap-1', outcome: 'failed' });
    expect(ended(decision, reply('They said no'))).toBeUndefined();
  });

  it('comes as an own turn whose act bears the id of the approval', () => {
    expect(turnAt(owner, decision).turn).toMatchObject({ mode: 'owner', decided, effectKey: 'ap-1' });
  });
});

describe('the key of an act outside', () => {
  const keyOf = (session: Session, work: Work) => turnAt(session, work).turn.effectKey;

  it('stays the same for as long as the conversation is owned', () => {
    expect(keyOf(owner, first)).toBe('c-1:3');
    expect(keyOf({ ...owner, handoffId: 'h-1' }, first)).toBe('h-1:3');
    expect(keyOf({ ...owner, handoffId: 'h-1' }, returned)).toBe('h-1:3');
  });

  it('is not given to a candidate or a companion', () => {
    expect(keyOf(candidate, bid)).toBeUndefined();
    expect(keyOf(owner, companion)).toBeUndefined();
  });
});

describe('further topics', () => {
  const parked = [
    { intent: 'tech.slow', detail: 'slow in the evening' },
    { intent: 'sales.new_plan', detail: 'a larger plan' },
  ];
  const told: Session = { ...owner, package: { summary: 's', task: { description: 'd' }, parked } };

  it('of the package are visible in a turn', () => {
    expect(turnAt(told, first).turn.parked).toEqual(parked);
  });

  it('go along with a handoff, but for the one it is for', () => {
    const data = dataOf<HandoffRequested>(end(told, first, request));
    expect(data.package.parked).toEqual([{ intent: 'sales.new_plan', detail: 'a larger plan' }]);
  });

  it('are those of the handoff where it names its own', () => {
    const named = handOff({ ...request, parked: [{ intent: 'billing.refund', detail: 'r' }] });
    expect(dataOf<HandoffRequested>(end(told, first, named)).package.parked).toMatchObject([
      { intent: 'billing.refund' },
    ]);
  });
});

describe('a turn that waited for what it gave out', () => {
  const resumed: Work = { ...first, resumed: true };

  it('answers its message', () => {
    expect(dataOf<ConversationReply>(end(owner, resumed, reply('Done')))).toMatchObject({ inReplyTo: 'm-1' });
  });

  it('answers it, of its own accord, when it was answered with a later one meanwhile, and leaves others to their turns', () => {
    const concluded = end({ ...owner, unanswered: ['m-2'] }, resumed, reply('Done'));
    expect(dataOf<ConversationReply>(concluded)).toMatchObject({ inReplyTo: 'm-1', proactive: true });
    expect(concluded.session.unanswered).toEqual(['m-2']);
  });
});

describe('what models took', () => {
  const usage = { tokens: 321 };
  const spent = (session: Session, work: Work, action: Action) =>
    conclude(session, work, { action, factsRead: [], usage, agentId: 'billing-agent', at, newId: () => 'id-1' });

  it('is said with a reply, a handoff, an approval, and with first words', () => {
    const ask = approve({ act: { name: 'refund', arguments: {}, irreversible: true }, why: 'w' });
    for (const action of [reply('Hello'), request, ask])
      expect(dataOf<ConversationReply>(spent(owner, first, action)).usage).toEqual(usage);
    expect(dataOf<HandoffAccepted>(spent(candidate, bid, reply('Hello'))).reply?.usage).toEqual(usage);
  });

  it('is left out where there is no place for it, and where nothing was taken', () => {
    const no = decline({ reason: 'privilege', detail: 'd' });
    expect(dataOf<HandoffRejected>(spent(candidate, bid, no))).not.toHaveProperty('usage');
    expect(dataOf<ConversationReply>(end(owner, first, reply('Hello')))).not.toHaveProperty('usage');
  });
});

it('a turn that calls off what others gave out says so at its end', () => {
  const recorded = turnAt(owner, first);
  expect(recorded.cancels()).toBe(false);
  recorded.turn.cancelDelegations();
  expect(recorded.cancels()).toBe(true);
});
