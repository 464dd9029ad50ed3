import type { HandoffAccepted, HandoffRejected } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import {
  after,
  agent,
  at,
  billing,
  billingIntents,
  factsWith,
  message,
  offered,
  only,
  opened,
  request,
  triage,
  turn,
  typesOf,
} from '../scenario.fixture.ts';
import { decideDeadline } from './deadline.decision.ts';
import { decideHandoffAccepted } from './handoff-accepted.decision.ts';
import { decideHandoffRejected } from './handoff-rejected.decision.ts';
import { decideHandoffRequested } from './handoff-requested.decision.ts';
import { decideHandoffWithdrawn } from './handoff-withdrawn.decision.ts';
import { decideMessageReceived } from './message-received.decision.ts';
import { decideReply } from './reply.decision.ts';

const facts = factsWith([triage, billing], { transcript: { turns: [turn('m-1'), turn('m-2')], total: 2 } });
const { package: supplied } = request();

const claimOf = (conversation: ReturnType<typeof offered>, overrides: Partial<HandoffAccepted> = {}) => ({
  handoffId: 'h-1',
  attemptId: conversation.handoff?.attempt?.attemptId ?? 'none',
  conversationId: 'c-1',
  by: { agentId: 'billing-agent' },
  epoch: 2,
  readback: { summary: 'A double charge.', firstStep: 'Look at the invoices.', reliesOn: ['customer.id'] },
  acceptedAt: at(2).toISOString(),
  ...overrides,
});
const accept = (conversation: ReturnType<typeof offered>, overrides: Partial<HandoffAccepted> = {}) =>
  decideHandoffAccepted(conversation, claimOf(conversation, overrides), 'e-2', supplied, facts, at(2));
const reject = (conversation: ReturnType<typeof offered>, overrides: Partial<HandoffRejected> = {}) => {
  const { handoffId, attemptId, conversationId, by } = claimOf(conversation);
  const answer = { handoffId, attemptId, conversationId, by, rejectedAt: at(2).toISOString(), detail: '' };
  const rejection: HandoffRejected = { ...answer, reason: 'out_of_scope', ...overrides };
  return decideHandoffRejected(conversation, rejection, 'e-2', supplied, facts, at(2));
};

describe('a handoff is requested', () => {
  const decide = (overrides = {}, agents = [triage, billing]) =>
    decideHandoffRequested(opened(agents), request(overrides), 'e-1', factsWith(agents), at(1));

  it('is offered to the agent whose card has the intent, under a fresh epoch and with a deadline', () => {
    const events = decide();
    expect(typesOf(events)).toEqual(['HandoffOpened', 'RouteDecided', 'OfferMade']);
    expect(only(events, 'OfferMade').attempt).toMatchObject({
      target: { agentId: 'billing-agent', kind: 'ai' },
      epoch: 2,
      deadline: at(16),
    });
  });

  it('leaves the floor with the sender until a claim is granted', () => {
    expect(offered()).toMatchObject({ owner: { agentId: 'triage-agent' }, epoch: 1, lastEpoch: 2 });
  });

  it('comes back with the names of the facts the receiver needs', () => {
    const picky = agent('billing-agent', {
      intents: billingIntents,
      needs: { facts: ['customer.id', 'account.number'] },
    });
    const ended = only(decide({}, [triage, picky]), 'HandoffEnded');
    expect(ended).toMatchObject({ outcome: 'failed', reason: 'missing_context', missing: ['account.number'] });
    expect(ended.replyBy).toEqual(at(21));
  });

  it('goes to a person when facts are missing for the second time', () => {
    const picky = agent('billing-agent', { intents: billingIntents, needs: { facts: ['account.number'] } });
    const agents = [triage, picky, agent('human-queue', { kind: 'human' })];
    const once = { ...opened(agents), missingContext: 1 };
    const events = decideHandoffRequested(once, request(), 'e-1', factsWith(agents), at(1));
    expect(only(events, 'OfferMade').attempt.target).toEqual({ agentId: 'human-queue', kind: 'human' });
  });

  it('ends as failed when nobody covers it, and says who was considered', () => {
    const events = decide({ to: { intent: 'astrology' } });
    expect(only(events, 'HandoffEnded')).toMatchObject({ outcome: 'failed', reason: 'nobody' });
    expect(only(events, 'RouteDecided').decision.candidates).toHaveLength(2);
  });

  it.each([
    ['a stale epoch', { epoch: 7 }, 'stale_epoch'],
    ['somebody who is not the owner', { from: { agentId: 'billing-agent' } }, 'not_owner'],
  ])('is refused from %s, with its one end', (_, overrides, reason) => {
    const events = decide(overrides);
    expect(typesOf(events)).toEqual(['HandoffRefused', 'SenderRefused']);
    expect(only(events, 'HandoffRefused').reason).toBe(reason);
  });

  it('is refused while another is open', () => {
    const events = decideHandoffRequested(offered(), request({ handoffId: 'h-2' }), 'e-2', facts, at(2));
    expect(only(events, 'HandoffRefused').reason).toBe('handoff_open');
  });

  it("is carried out from the present owner when a platform wishes it, with the platform's own handoffId", () => {
    const events = decide({ epoch: undefined, from: { agentId: 'platform' } });
    expect(only(events, 'HandoffOpened')).toMatchObject({ handoffId: 'h-1', from: 'triage-agent', by: 'platform' });
  });
});

describe('a claim is granted', () => {
  it('ends the handoff, changes the owner and gives notice before the first words', () => {
    const conversation = offered();
    const events = accept(conversation, { reply: { text: 'I see it.', language: 'en', inReplyTo: 'm-1' } });
    expect(typesOf(events)).toEqual(['OfferClosed', 'HandoffEnded', 'OwnerChanged', 'NoticeGiven', 'ReplySpoken']);
    expect(only(events, 'NoticeGiven').text).toContain('our billing specialist');
    expect(after(conversation, events)).toMatchObject({
      owner: { agentId: 'billing-agent' },
      epoch: 2,
      unanswered: [],
    });
  });

  it('gives the new owner every unanswered message, those the former owner had received and those held', () => {
    const conversation = offered();
    const held = after(conversation, decideMessageReceived(conversation, message('m-2'), 'default', facts, at(2)));
    const delivered = accept(held).filter((event) => event.type === 'MessageDelivered');
    expect(delivered.map(({ messageId, to, epoch }) => [messageId, to, epoch])).toEqual([
      ['m-1', 'billing-agent', 2],
      ['m-2', 'billing-agent', 2],
    ]);
  });

  it('does not deliver again what the first words have answered', () => {
    const conversation = offered();
    const held = after(conversation, decideMessageReceived(conversation, message('m-2'), 'default', facts, at(2)));
    const events = accept(held, { reply: { text: 'I see it.', language: 'en', inReplyTo: 'm-1' } });
    expect(only(events, 'MessageDelivered').messageId).toBe('m-2');
  });

  it('lets through what the receiver said between its claim and the grant', () => {
    const conversation = offered();
    const early = { conversationId: 'c-1', epoch: 2, agentId: 'billing-agent', inReplyTo: 'm-1', text: 'Early.' };
    const kept = after(conversation, decideReply(conversation, early, 'e-9', facts, at(2)));
    const events = accept(kept);
    expect(only(events, 'ReplySpoken').text).toContain('Early.');
    expect(after(kept, events).early).toEqual([]);
  });

  it('records which facts of the package the read-back does not rely on', () => {
    const conversation = offered();
    const facts2 = [
      { name: 'customer.id', value: 'C-1001', provenance: 'system' as const },
      { name: 'invoice.number', value: 'INV-1', provenance: 'customer' as const },
    ];
    const claim = claimOf(conversation);
    const events = decideHandoffAccepted(conversation, claim, 'e-2', { ...supplied, facts: facts2 }, facts, at(2));
    expect(only(events, 'OfferClosed').dropped).toEqual(['invoice.number']);
  });

  it.each([
    ['another attempt', { attemptId: 'other' }],
    ['another agent', { by: { agentId: 'triage-agent' } }],
    ['another epoch', { epoch: 1 }],
  ])('is refused for %s', (_, overrides) => {
    expect(only(accept(offered(), overrides), 'SenderRefused').code).toBe('no_such_attempt');
  });

  it('is refused to the second of two equal claims', () => {
    const conversation = offered();
    const granted = after(conversation, accept(conversation));
    const late = decideHandoffAccepted(granted, claimOf(conversation), 'e-3', supplied, facts, at(3));
    expect(typesOf(late)).toEqual(['SenderRefused']);
  });
});

describe('an offer that is not taken', () => {
  const second = agent('payments-agent', { intents: billingIntents }, { load: 1 });
  const two = factsWith([triage, billing, second], { transcript: { turns: [turn('m-1')], total: 1 } });

  it('goes to the next candidate under another epoch when the first rejects it', () => {
    const conversation = offered(two.agents, two);
    const answer = { ...claimOf(conversation), reason: 'no_capacity' as const, detail: '', rejectedAt: '' };
    const events = decideHandoffRejected(conversation, answer, 'e-2', supplied, two, at(2));
    expect(only(events, 'OfferMade').attempt).toMatchObject({
      number: 2,
      epoch: 3,
      target: { agentId: 'payments-agent' },
    });
  });

  it('goes to the next candidate when the first lets its time pass', () => {
    const conversation = offered(two.agents, two);
    const events = decideDeadline(conversation, supplied, two, at(7));
    expect(only(events, 'OfferClosed').outcome).toBe('expired');
    expect(only(events, 'OfferMade').attempt.target.agentId).toBe('payments-agent');
  });

  it('ends as failed when nobody is left, and the floor comes back with the held messages', () => {
    const conversation = offered();
    const held = after(conversation, decideMessageReceived(conversation, message('m-2'), 'default', facts, at(2)));
    const events = decideDeadline(held, supplied, facts, at(16));
    expect(only(events, 'HandoffEnded')).toMatchObject({ outcome: 'failed', reason: 'expired', attempts: 1 });
    expect(only(events, 'MessageDelivered')).toMatchObject({ messageId: 'm-2', to: 'triage-agent', epoch: 1 });
  });

  it('comes back with the names when the receiver misses facts', () => {
    const events = reject(offered(), { reason: 'missing_context', missing: ['account.number'] });
    expect(only(events, 'HandoffEnded')).toMatchObject({ reason: 'missing_context', missing: ['account.number'] });
  });

  it('goes to the next at once when the candidate has no card any more', () => {
    const [first, second] = ['billing-agent', 'payments-agent'].map((id) => agent(id, { intents: billingIntents }));
    const conversation = offered([triage, first, second].filter((one) => one !== undefined));
    const gone = conversation.handoff?.attempt?.target.agentId;
    const left = factsWith(
      [triage, first, second].filter((one) => one && one.card.agentId !== gone) as (typeof triage)[],
    );
    const events = decideDeadline(conversation, supplied, left, at(2));
    expect(only(events, 'OfferClosed')).toMatchObject({ outcome: 'expired', attempt: { target: { agentId: gone } } });
    expect(only(events, 'OfferMade').attempt).toMatchObject({ number: 2, epoch: 3 });
  });

  it('drops what the candidate said ahead of a grant, and tells it', () => {
    const conversation = offered();
    const early = { conversationId: 'c-1', epoch: 2, agentId: 'billing-agent', inReplyTo: 'm-1', text: 'Early.' };
    const kept = after(conversation, decideReply(conversation, early, 'e-9', facts, at(2)));
    const events = reject(kept);
    expect(only(events, 'SenderRefused')).toMatchObject({ eventId: 'e-9', code: 'stale_epoch' });
    expect(after(kept, events).early).toEqual([]);
  });

  it('is withdrawn by its sender, and by nobody else', () => {
    const conversation = offered();
    const withdrawal = { handoffId: 'h-1', conversationId: 'c-1', epoch: 1, reason: 'Solved.' };
    const by = (agentId: string) =>
      decideHandoffWithdrawn(conversation, withdrawal, { agentId, eventId: 'e-2' }, facts, at(2));
    expect(only(by('triage-agent'), 'HandoffEnded')).toMatchObject({ outcome: 'withdrawn', reason: 'sender' });
    expect(only(by('billing-agent'), 'SenderRefused').code).toBe('no_such_attempt');
  });
});

describe('an owner who does not reply in time', () => {
  it('is relieved by a handoff of the router to a person', () => {
    const agents = [triage, agent('human-queue', { kind: 'human' })];
    const events = decideDeadline(opened(agents), undefined, factsWith(agents), at(20));
    expect(only(events, 'HandoffOpened')).toMatchObject({ by: 'router', reason: { trigger: 'stalled' } });
    expect(only(events, 'OfferMade').attempt.target.agentId).toBe('human-queue');
  });

  it('stays owner when there is no person, is waited for twice as long, and the customer is told once', () => {
    const conversation = opened();
    const first = decideDeadline(conversation, undefined, facts, at(20));
    expect(only(first, 'NoticeGiven').text).toContain('nobody');
    const waiting = after(conversation, first);
    expect(waiting.replyDueAt).toEqual(at(60));
    expect(typesOf(decideDeadline(waiting, undefined, facts, at(60)))).not.toContain('NoticeGiven');
  });

  it('is replaced by who covers the same, when it has no card any more, and before its time is over', () => {
    const known = { ...supplied, intent: 'billing.double_charge' };
    const left = factsWith([billing, agent('human-queue', { kind: 'human' })], { known });
    const events = decideDeadline(opened(), undefined, left, at(3));
    expect(only(events, 'HandoffOpened')).toMatchObject({ by: 'router', reason: { trigger: 'owner_gone' } });
    expect(only(events, 'OfferMade').attempt.target.agentId).toBe('billing-agent');
  });

  it('is gone, with nobody to replace it: the customer is told once, and it is tried again later', () => {
    const left = factsWith([billing]);
    const first = decideDeadline(opened(), undefined, left, at(3));
    expect(only(first, 'NoticeGiven').text).toContain('nobody');
    const waiting = after(opened(), first);
    expect(decideDeadline(waiting, undefined, left, at(4))).toEqual([]);
    const again = decideDeadline(waiting, undefined, left, waiting.replyDueAt ?? at(0));
    expect(typesOf(again)).toContain('HandoffOpened');
    expect(typesOf(again)).not.toContain('NoticeGiven');
  });

  it('is not looked for by anybody where nobody waits', () => {
    const silent = { ...opened(), unanswered: [], replyDueAt: undefined };
    expect(decideDeadline(silent, undefined, factsWith([billing]), at(3))).toEqual([]);
  });

  it('is left alone before its time', () => {
    expect(decideDeadline(opened(), undefined, facts, at(19))).toEqual([]);
  });
});
