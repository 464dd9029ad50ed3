import type { HandoffAccepted, HandoffProgress } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../conversation.ts';
import {
  after,
  agent,
  at,
  awaiting,
  billing,
  everybody,
  factsWith,
  message,
  offered,
  only,
  opened,
  people,
  request,
  triage,
  turn,
  typesOf,
} from '../scenario.fixture.ts';
import { decideChoice } from './choice.decision.ts';
import { decideDeadline } from './deadline.decision.ts';
import { decideHandoffAccepted } from './handoff-accepted.decision.ts';
import { decideHandoffRequested } from './handoff-requested.decision.ts';
import { decideHandoffWithdrawn } from './handoff-withdrawn.decision.ts';
import { decideMessageReceived } from './message-received.decision.ts';
import { decideQueueProgress } from './queue-progress.decision.ts';
import { decideReply } from './reply.decision.ts';

const transcript = { turns: [turn('m-1'), { ...turn('m-2'), text: 'I want a human' }], total: 2 };
const facts = factsWith(everybody, { transcript });
const { package: supplied } = request();
const wantHuman = message('m-2', { text: 'I want a human' });
const write = (conversation: Conversation | undefined, agents = everybody) =>
  decideMessageReceived(conversation, wantHuman, 'default', factsWith(agents), at(1));

const attemptOf = ({ handoff }: Conversation) => {
  if (!handoff?.attempt) throw new Error('nobody is awaited');
  return { handoffId: handoff.handoffId, ...handoff.attempt };
};

const ada = { id: 'ada', displayName: 'Ada' };
const claim = (conversation: Conversation, heard = facts) => {
  const { handoffId, attemptId, epoch } = attemptOf(conversation);
  const accepted: HandoffAccepted = {
    handoffId,
    attemptId,
    conversationId: 'c-1',
    by: { agentId: 'human-queue', operator: ada },
    epoch,
    readback: { summary: 's', firstStep: 'f', reliesOn: [] },
    acceptedAt: at(9).toISOString(),
  };
  return decideHandoffAccepted(conversation, accepted, 'e-9', supplied, heard, at(9));
};
const handBack = () =>
  request({
    handoffId: 'h-back',
    epoch: joined().epoch,
    from: { agentId: 'human-queue' },
    to: { agentId: 'billing-agent' },
    reason: { trigger: 'returned', detail: 'Settled.', by: 'sender' },
    package: { ...supplied, returns: { settled: ['Refund agreed.'], promised: [], forbidden: [] } },
  });
const takeBack = (conversation: Conversation, handoffId: string) => {
  const withdrawal = { handoffId, conversationId: 'c-1', epoch: 1, reason: 'Solved.' };
  return decideHandoffWithdrawn(conversation, withdrawal, { agentId: 'triage-agent', eventId: 'e-5' }, facts, at(5));
};
const joined = (): Conversation => after(awaiting(), claim(awaiting()));

describe('a customer asks for a person', () => {
  it('and one is called at once, and the customer told', () => {
    const events = write(opened(everybody));
    expect(only(events, 'HandoffOpened')).toMatchObject({ by: 'router', reason: { trigger: 'person_requested' } });
    expect(only(events, 'OfferMade').attempt).toMatchObject({
      target: { agentId: 'human-queue' },
      deadline: at(1_801),
    });
    expect(only(events, 'NoticeGiven').text).toContain('colleague');
    expect(typesOf(events)).not.toContain('MessageDelivered');
  });

  it('with the first message', () => {
    const events = write(undefined);
    expect(typesOf(events).slice(0, 2)).toEqual(['ConversationOpened', 'MessageRecorded']);
    expect(only(events, 'OfferMade').attempt.target.agentId).toBe('human-queue');
  });

  it('in the middle of an offer to an AI, which gives way', () => {
    const conversation = offered(everybody, factsWith(everybody));
    const events = write(conversation);
    expect(only(events, 'OfferClosed').outcome).toBe('withdrawn');
    expect(only(events, 'HandoffEnded')).toMatchObject({ reason: 'superseded', supersededBy: expect.any(String) });
    expect(only(events, 'OfferMade').attempt).toMatchObject({ target: { agentId: 'human-queue' }, epoch: 3 });
    expect(typesOf(events)).not.toContain('MessageDelivered');
  });

  it('when no AI is alive', () => {
    const dead = [{ ...triage, live: false }, people];
    expect(only(write(undefined, dead), 'OfferMade').attempt.target.agentId).toBe('human-queue');
  });

  it('who is given all that was found out before', () => {
    const fact = { name: 'account.number', value: 'TC-1001', provenance: 'customer' as const };
    const knowing = factsWith(everybody, { known: { ...supplied, facts: [fact] } });
    const events = decideMessageReceived(opened(everybody), wantHuman, 'default', knowing, at(1));
    expect(only(events, 'OfferMade').package.facts).toContainEqual(fact);
    expect(only(events, 'OfferMade').package.summary).toMatch(/asked for a person.*Charged twice\./);
  });

  it('twice, and is called once', () => {
    const again = message('m-3', { text: 'I said a human!' });
    const events = decideMessageReceived(awaiting(), again, 'default', facts, at(2));
    expect(typesOf(events)).toEqual(['MessageRecorded', 'MessageDelivered']);
  });

  it('of a person who has the conversation: they simply read it', () => {
    const again = message('m-3', { text: 'I want a human' });
    const events = decideMessageReceived(joined(), again, 'default', facts, at(10));
    expect(typesOf(events)).toEqual(['MessageRecorded', 'MessageDelivered']);
    expect(only(events, 'MessageDelivered')).toMatchObject({ to: 'human-queue', mode: 'owner' });
  });

  it('of a person who is about to hand back, and who stays', () => {
    const handing = after(joined(), decideHandoffRequested(joined(), handBack(), 'e-1', facts, at(10)));
    const again = message('m-3', { text: 'No, I want a human' });
    const events = decideMessageReceived(handing, again, 'default', facts, at(11));
    expect(only(events, 'OfferClosed').outcome).toBe('withdrawn');
    expect(only(events, 'HandoffEnded')).toMatchObject({ outcome: 'failed', reason: 'superseded' });
    expect(only(events, 'MessageDelivered')).toMatchObject({ messageId: 'm-3', to: 'human-queue', mode: 'owner' });
  });

  it('where there is none: is told so, and the owner has the message, once', () => {
    const agents = [triage, billing];
    const events = write(opened(agents), agents);
    expect(only(events, 'HandoffEnded').reason).toBe('nobody');
    expect(only(events, 'NoticeGiven').text).toContain('nobody can take this up');
    expect(only(events, 'MessageDelivered')).toMatchObject({ messageId: 'm-2', to: 'triage-agent', mode: 'owner' });
  });

  it('and no agent takes that back', () => {
    const { handoffId } = attemptOf(awaiting());
    expect(only(takeBack(awaiting(), handoffId), 'SenderRefused').code).toBe('forbidden');
  });

  it('whom an agent has called already: then the agent does not take it back alone', () => {
    const called = request({ to: { kind: 'human' } });
    const waiting = after(opened(everybody), decideHandoffRequested(opened(everybody), called, 'e-1', facts, at(1)));
    expect(typesOf(takeBack(waiting, 'h-1'))).toContain('HandoffEnded');
    const events = decideMessageReceived(waiting, wantHuman, 'default', facts, at(2));
    expect(typesOf(events)).toEqual(['MessageRecorded', 'RequestSeconded', 'MessageDelivered']);
    expect(only(takeBack(after(waiting, events), 'h-1'), 'SenderRefused').code).toBe('forbidden');
  });

  it('who is awaited because no AI was there: no AI is offered it any more, whoever comes back', () => {
    const busy = [triage, { ...billing, draining: true }, people];
    const conversation = opened(busy);
    const requested = decideHandoffRequested(conversation, request(), 'e-1', factsWith(busy), at(1));
    const waiting = after(conversation, requested);
    const asked = after(waiting, decideMessageReceived(waiting, wantHuman, 'default', facts, at(2)));
    const events = decideDeadline(asked, supplied, factsWith([triage, billing], { transcript }), at(3));
    expect(typesOf(events)).not.toContain('OfferMade');
    expect(only(events, 'NoticeGiven').text).toContain('no colleague could join you in time');
  });

  it('by the button of a platform, in the middle of an offer to an AI, which gives way', () => {
    const conversation = offered(everybody, factsWith(everybody));
    const wish = request({ handoffId: 'h-2', epoch: undefined, from: { agentId: 'platform' }, to: { kind: 'human' } });
    const events = decideHandoffRequested(conversation, wish, 'e-2', facts, at(2));
    expect(only(events, 'HandoffEnded')).toMatchObject({ handoffId: 'h-1', reason: 'superseded', supersededBy: 'h-2' });
    expect(only(events, 'OfferMade').attempt.target.agentId).toBe('human-queue');
  });
});

describe('while a person is awaited', () => {
  it('the former owner goes on as companion, with its epoch', () => {
    const events = decideMessageReceived(awaiting(), message('m-3'), 'default', facts, at(2));
    expect(only(events, 'MessageDelivered')).toMatchObject({ to: 'triage-agent', mode: 'companion', epoch: 1 });
    const words = { conversationId: 'c-1', epoch: 1, agentId: 'triage-agent', inReplyTo: 'm-2', text: 'Soon.' };
    expect(only(decideReply(awaiting(), words, 'e-1', facts, at(2)), 'ReplySpoken').from.agentId).toBe('triage-agent');
  });

  it('nobody is on a clock but the queue', () => {
    expect(awaiting().replyDueAt).toBeUndefined();
    const events = decideDeadline(awaiting(), supplied, facts, at(1_801));
    expect(only(events, 'HandoffEnded')).toMatchObject({ outcome: 'failed', reason: 'expired' });
  });

  it('and who does not come is promised to get back to them: the desk is told before its offer ends', () => {
    const events = decideDeadline(awaiting(), supplied, facts, at(1_801));
    expect(typesOf(events).slice(0, 2)).toEqual(['ChoiceMade', 'OfferClosed']);
    expect(only(events, 'ChoiceMade')).toMatchObject({ choice: 'message', by: 'router', desk: 'human-queue' });
    expect(only(events, 'NoticeGiven').text).toContain('no colleague could join you in time');
    expect(only(events, 'MessageDelivered')).toMatchObject({ messageId: 'm-2', to: 'triage-agent', mode: 'owner' });
  });

  it('a call back that was chosen stays one, when nobody has come', () => {
    const { handoffId } = attemptOf(awaiting());
    const choice = { conversationId: 'c-1', handoffId, choice: 'callback' as const };
    const chosen = after(awaiting(), decideChoice(awaiting(), choice, facts, at(3)));
    const events = decideDeadline(chosen, supplied, facts, at(1_801));
    expect(typesOf(events)).not.toContain('ChoiceMade');
    expect(typesOf(events)).toContain('NoticeGiven');
  });

  const progress = (conversation: Conversation, overrides: Partial<HandoffProgress> = {}): HandoffProgress => {
    const { handoffId, attemptId } = attemptOf(conversation);
    const place = { state: 'queued' as const, position: 2, waitSeconds: { low: 60, high: 170 } };
    const where = { handoffId, attemptId, conversationId: 'c-1', attempt: 1, target: 'human-queue' };
    return { ...where, ...place, at: at(3).toISOString(), ...overrides };
  };

  it('the customer hears their place once, and again when it changes', () => {
    const conversation = awaiting();
    const first = decideQueueProgress(conversation, progress(conversation), facts, at(3));
    expect(only(first, 'NoticeGiven').text).toMatch(/number 2 .* 1 to 3 minutes/);
    const told = after(conversation, first);
    expect(decideQueueProgress(told, progress(told), facts, at(4))).toEqual([]);
    expect(typesOf(decideQueueProgress(told, progress(told, { position: 1 }), facts, at(5)))).toContain('NoticeGiven');
  });

  it('what the desk says ahead of its grant waits a minute, and only a little of it', () => {
    const ahead = { conversationId: 'c-1', epoch: 2, agentId: 'human-queue', proactive: true as const, text: 'Soon.' };
    const say = (conversation: Conversation, n: number) => decideReply(conversation, ahead, `e-${n}`, facts, at(n));
    const five = [1, 2, 3, 4, 5].reduce((conversation, n) => after(conversation, say(conversation, n)), awaiting());
    expect(only(say(five, 6), 'SenderRefused')).toMatchObject({ code: 'stale_epoch', eventId: 'e-6' });
    const dropped = decideDeadline(five, supplied, facts, at(62));
    expect(typesOf(dropped)).toEqual(['KeptReplyDropped', 'SenderRefused', 'KeptReplyDropped', 'SenderRefused']);
    expect(after(five, dropped).early.map(({ eventId }) => eventId)).toEqual(['e-3', 'e-4', 'e-5']);
  });

  it('nobody on duty is said, not kept quiet', () => {
    const conversation = awaiting();
    const events = decideQueueProgress(conversation, progress(conversation, { state: 'deferred' }), facts, at(3));
    expect(only(events, 'NoticeGiven').text).toContain('No colleague is on duty');
  });

  it('the customer may go back to the assistant', () => {
    const { handoffId } = attemptOf(awaiting());
    const events = decideChoice(awaiting(), { conversationId: 'c-1', handoffId, choice: 'back' }, facts, at(3));
    expect(only(events, 'HandoffEnded')).toMatchObject({ outcome: 'withdrawn' });
    expect(after(awaiting(), events)).toMatchObject({ unanswered: [{ messageId: 'm-1', epoch: 1 }] });
  });

  it('a call back is promised, and the desk told', () => {
    const { handoffId } = attemptOf(awaiting());
    const events = decideChoice(awaiting(), { conversationId: 'c-1', handoffId, choice: 'callback' }, facts, at(3));
    expect(only(events, 'ChoiceMade')).toMatchObject({ desk: 'human-queue', choice: 'callback' });
    expect(only(events, 'NoticeGiven').text).toContain('call you back');
  });
});

describe('a person comes', () => {
  it('is announced by name, and gets what was said meanwhile and what is unanswered', () => {
    const meanwhile = { ...turn('m-3'), at: at(5).toISOString() };
    const heard = factsWith(everybody, { transcript: { turns: [turn('m-1'), turn('m-2'), meanwhile], total: 3 } });
    const events = claim(awaiting(), heard);
    expect(only(events, 'NoticeGiven').text).toContain('Ada');
    expect(only(events, 'OwnerChanged').history?.turns.map(({ messageId }) => messageId)).toEqual(['m-3']);
    const given = events.filter((event) => event.type === 'MessageDelivered');
    expect(given.map(({ messageId, mode }) => [messageId, mode])).toEqual([
      ['m-1', 'owner'],
      ['m-2', 'owner'],
    ]);
  });

  it('silences the AI: its epoch is stale from then on', () => {
    const words = { conversationId: 'c-1', epoch: 1, agentId: 'triage-agent', inReplyTo: 'm-2', text: 'Soon.' };
    expect(only(decideReply(joined(), words, 'e-1', facts, at(10)), 'SenderRefused').code).toBe('stale_epoch');
  });

  it('speaks under their name, the empty desk as the platform', () => {
    const words = { conversationId: 'c-1', epoch: joined().epoch, agentId: 'human-queue', text: 'Hello, Ada here.' };
    const spoken = decideReply(joined(), { ...words, operator: ada, proactive: true }, 'e-1', facts, at(10));
    expect(only(spoken, 'ReplySpoken')).toMatchObject({ name: 'Ada', from: { kind: 'human' }, text: words.text });
    const desk = decideReply(joined(), { ...words, proactive: true }, 'e-1', facts, at(10));
    expect(typesOf(desk)).toEqual(['NoticeGiven']);
  });

  it('hands back to the AI of their choice, with what was settled', () => {
    const events = decideHandoffRequested(joined(), handBack(), 'e-1', facts, at(11));
    const { attempt, package: contents } = only(events, 'OfferMade');
    expect(attempt.target.agentId).toBe('billing-agent');
    expect(contents.returns?.settled).toEqual(['Refund agreed.']);
  });
});

describe('a person is the last candidate', () => {
  it('when the only AI that covers it rejects it', () => {
    const conversation = offered(everybody, factsWith(everybody));
    const events = decideDeadline(conversation, supplied, facts, at(16));
    expect(only(events, 'OfferMade').attempt.target.agentId).toBe('human-queue');
  });

  it('when nobody covers it at all', () => {
    const unknown = request({ to: { intent: 'astrology' } });
    const events = decideHandoffRequested(opened(everybody), unknown, 'e-1', facts, at(1));
    expect(only(events, 'OfferMade').attempt.target.agentId).toBe('human-queue');
  });

  it('when the time of all AI attempts is used up and another AI is left', () => {
    const second = agent('payments-agent', { intents: billing.card.intents });
    const agents = [triage, billing, second, people];
    const conversation = offered(agents, factsWith(agents));
    const events = decideDeadline(conversation, supplied, factsWith(agents, { transcript }), at(30));
    expect(only(events, 'OfferMade').attempt.target.agentId).toBe('human-queue');
  });
});

describe('a further topic of the customer', () => {
  const tech = agent('tech-agent', { intents: [{ name: 'tech.slow', examples: [] }] });
  const topic = { intent: 'tech.slow', detail: 'My internet is slow.' };
  const parking = factsWith([triage, billing, tech], { known: { ...supplied, parked: [topic] } });
  const parked = {
    ...opened([triage, billing, tech]),
    parked: [{ intent: 'tech.slow', detail: 'My internet is slow.' }],
  };

  it('is taken up when the owner would resolve', () => {
    const words = {
      conversationId: 'c-1',
      epoch: 1,
      agentId: 'triage-agent',
      inReplyTo: 'm-1',
      text: 'Done.',
      resolves: true,
    };
    const events = decideReply(parked, words, 'e-1', parking, at(2));
    expect(typesOf(events)).not.toContain('ConversationResolved');
    expect(only(events, 'OfferMade').attempt.target.agentId).toBe('tech-agent');
    expect(after(parked, events).parked).toEqual([]);
    expect(only(events, 'OfferMade').package.parked).toEqual([]);
  });
});
