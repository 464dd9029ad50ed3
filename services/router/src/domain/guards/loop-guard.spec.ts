import type { ContextPackage, Usage } from '@baton/contracts';
import { defaultPolicy, type Guards } from '@baton/routing';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import { decideHandoffAccepted } from '../decisions/handoff-accepted.decision.ts';
import { decideHandoffRequested } from '../decisions/handoff-requested.decision.ts';
import { decideMessageReceived } from '../decisions/message-received.decision.ts';
import { decideReply } from '../decisions/reply.decision.ts';
import { evolve } from '../evolve.ts';
import type { HandoffFacts } from '../facts.ts';
import { after, agent, at, factsWith, message, only, opened, people, request, typesOf } from '../scenario.fixture.ts';

const agents = ['triage-agent', 'a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => agent(id));
const facts = factsWith([...agents, people]);
const guardedBy = (guards: Partial<Guards>): HandoffFacts => ({
  ...facts,
  policy: { ...defaultPolicy, guards: { ...defaultPolicy.guards, ...guards } },
});

const asks = (conversation: Conversation, to: string, supplied: Partial<ContextPackage> = {}, known = facts) => {
  const { epoch, owner } = conversation;
  const asked = request({ handoffId: `h-${epoch}`, epoch, from: owner, to: { agentId: to } });
  const contents = { ...asked.package, ...supplied };
  return decideHandoffRequested(conversation, { ...asked, package: contents }, `e-${epoch}`, known, at(epoch));
};

const granted = (before: Conversation, requested: readonly ConversationEvent[]): Conversation => {
  const conversation = after(before, requested);
  const { handoffId = '', attempt } = conversation.handoff ?? {};
  const { attemptId = '', epoch = 0, target = { agentId: '', kind: 'ai' } } = attempt ?? {};
  const readback = { summary: 'Understood.', firstStep: 'Look.', reliesOn: [] };
  const operator = target.kind === 'human' ? { operator: { id: 'ada', displayName: 'Ada' } } : {};
  const by = { agentId: target.agentId, ...operator };
  const claim = {
    handoffId,
    attemptId,
    conversationId: 'c-1',
    by,
    epoch,
    readback,
    acceptedAt: at(epoch).toISOString(),
  };
  return after(conversation, decideHandoffAccepted(conversation, claim, `c-${epoch}`, undefined, facts, at(epoch)));
};

const fact = (value: string, provenance: 'customer' | 'inferred' = 'customer') => ({
  facts: [{ name: 'account.number', value, provenance }],
});

/** Goes from one to the other, each time with something new. */
const gone = (...path: readonly string[]): Conversation =>
  path.reduce(
    (conversation, to) => granted(conversation, asks(conversation, to, fact(`${conversation.epoch}`))),
    opened([...agents, people]),
  );
const says = (conversation: Conversation, messageId: string, known = facts) =>
  decideMessageReceived(conversation, message(messageId, { sentAt: at(30).toISOString() }), 'default', known, at(30));

const guardOf = (events: readonly ConversationEvent[]) => {
  const opening = events.filter((event) => event.type === 'HandoffOpened');
  return opening.find(({ reason }) => reason.trigger === 'loop_guard')?.reason.evidence?.split(' ')[0];
};

describe('a conversation that goes round', () => {
  it('goes to a person, who gets what was to go to one more AI, and the path', () => {
    const conversation = gone('a', 'b');
    const events = asks(conversation, 'a', { summary: 'Charged twice.' });
    expect(typesOf(events)).toEqual([
      ...['HandoffOpened', 'HandoffEnded', 'HandoffOpened', 'RouteDecided', 'OfferMade', 'NoticeGiven'],
    ]);
    const [, own] = events.filter((event) => event.type === 'HandoffOpened');
    expect(only(events, 'HandoffEnded')).toMatchObject({
      outcome: 'failed',
      reason: 'superseded',
      supersededBy: own?.handoffId,
    });
    expect(own).toMatchObject({
      by: 'router',
      from: 'b',
      reason: { trigger: 'loop_guard', evidence: 'rule=nothing_new learned=3 path=triage-agent>a>b>a' },
    });
    const offer = only(events, 'OfferMade');
    expect(offer.attempt.target.agentId).toBe('human-queue');
    expect(offer.package).toMatchObject({ severity: 'watch', summary: expect.stringContaining('Charged twice.') });
    expect(after(conversation, events).owner.agentId).toBe('b');
  });

  it.each<[string, Partial<ContextPackage>]>([
    ['a fact', fact('TC-1001')],
    ['a result', { results: [{ name: 'line', value: 'down', source: 'probe' }] }],
    ['a step that was tried', { tried: [{ step: 'restart', outcome: 'no change' }] }],
    ['another wish of the customer', { intent: 'tech.slow' }],
  ])('may come back to the same AI with something new: %s', (_, found) => {
    expect(guardOf(asks(gone('a', 'b'), 'a', found))).toBeUndefined();
  });

  it('may come back because the customer has said something', () => {
    const conversation = gone('a', 'b');
    expect(guardOf(asks(after(conversation, says(conversation, 'm-2')), 'a'))).toBeUndefined();
  });

  it.each<[string, Partial<ContextPackage>]>([
    ['what was known', fact('2')],
    ['what an AI inferred', fact('TC-7', 'inferred')],
  ])('does not come back with nothing but %s', (_, found) => {
    expect(guardOf(asks(gone('a', 'b'), 'a', found))).toBe('rule=nothing_new');
  });

  it.each([
    ['two', ['a', 'b', 'a', 'b'], 'a'],
    ['three', ['a', 'b', 'c', 'a', 'b', 'c'], 'a'],
    ['three, in another order', ['a', 'b', 'c', 'b', 'a', 'c'], 'b'],
  ])('goes to a person when it is among the same %s, whatever they find', (_, path, next) => {
    expect(guardOf(asks(gone(...path), next, fact('new')))).toBe('rule=few_agents');
    expect(guardOf(asks(gone(...path.slice(0, -1)), path.at(-1) ?? '', fact('new')))).toBeUndefined();
  });

  it('goes to a person after one hop more than there are AIs, also where each is another', () => {
    const path = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'triage-agent', 'a'];
    expect(guardOf(asks(gone(...path), 'c', fact('new')))).toBe('rule=hop_budget');
    expect(guardOf(asks(gone(...path.slice(0, -1)), 'a', fact('new')))).toBeUndefined();
  });

  it('goes to a person after as many hops as the policy has', () => {
    expect(guardOf(asks(gone('a', 'b'), 'c', {}, guardedBy({ hopsMax: 2 })))).toBe('rule=hop_budget');
    expect(guardOf(asks(gone('a', 'b'), 'c', {}, guardedBy({ hopsMax: 3 })))).toBeUndefined();
  });

  it('comes back to its owner as nobody’s where there is no desk', () => {
    const events = asks(gone('a', 'b'), 'a', {}, { ...facts, agents });
    expect(only(events, 'HandoffEnded')).toMatchObject({ outcome: 'failed', reason: 'nobody' });
    expect(guardOf(events)).toBeUndefined();
  });
});

describe('nothing begins anew', () => {
  const spentHops = guardedBy({ hopsMax: 2 });
  const toPerson = (conversation: Conversation): Conversation =>
    granted(conversation, asks(conversation, 'human-queue'));

  it('after a person, who may give it to an AI, which may not give it to another', () => {
    const withPerson = toPerson(gone('a', 'b'));
    const back = asks(withPerson, 'a', {}, spentHops);
    expect(guardOf(back)).toBeUndefined();
    expect(guardOf(asks(granted(withPerson, back), 'c', fact('new'), spentHops))).toBe('rule=hop_budget');
  });

  it('but what goes to a person and back is no hop between AIs', () => {
    const withPerson = toPerson(gone('a'));
    const back = granted(withPerson, asks(withPerson, 'a'));
    expect(guardOf(asks(back, 'b', fact('new'), spentHops))).toBeUndefined();
  });

  it('after a person in the middle of a circle', () => {
    const conversation = ['a', 'b'].reduce(
      (state, to) => granted(state, asks(state, to, fact(`${state.epoch}`))),
      granted(toPerson(gone('a', 'b')), asks(toPerson(gone('a', 'b')), 'b')),
    );
    const oneCircle = guardedBy({ circles: [{ hops: 4, agents: 2 }] });
    expect(guardOf(asks(conversation, 'a', fact('new'), oneCircle))).toBe('rule=few_agents');
  });

  it('when it is opened again', () => {
    const conversation = gone('a', 'b');
    const closed = evolve(conversation, { type: 'ConversationResolved', at: at(20) });
    const reopened = after(closed, says(closed, 'm-2'));
    expect(reopened.status).toBe('open');
    expect(guardOf(asks(reopened, 'c', fact('new'), spentHops))).toBe('rule=hop_budget');
  });

  it('when the same request is made again', () => {
    const conversation = gone('a', 'b');
    const refused = after(conversation, asks(conversation, 'a', {}, { ...facts, agents }));
    expect(guardOf(asks(refused, 'a'))).toBe('rule=nothing_new');
  });
});

describe('what AIs may cost', () => {
  const owned = after(opened([...agents, people]), []);
  const answers = (conversation: Conversation, seconds: number, usage?: Usage): Conversation => {
    const { epoch, unanswered, owner } = conversation;
    const inReplyTo = unanswered.at(-1)?.messageId;
    const reply = { conversationId: 'c-1', epoch, agentId: owner.agentId, text: 'Well.', usage };
    const asked = inReplyTo ? { inReplyTo } : { proactive: true as const };
    return after(conversation, decideReply(conversation, { ...reply, ...asked }, `r-${seconds}`, facts, at(seconds)));
  };

  it('is counted in answers, and a person is called once it is used up', () => {
    const tight = guardedBy({ answersMax: 1 });
    const events = says(answers(owned, 5), 'm-2', tight);
    expect(guardOf(events)).toBe('rule=answer_budget');
    expect(guardOf(says(owned, 'm-2', tight))).toBeUndefined();
  });

  it('is counted in the time the customer has waited for AIs', () => {
    const answered = answers(owned, 25);
    expect(answered.course).toMatchObject({ waitedMs: 25_000, answers: 1 });
    expect(guardOf(says(answered, 'm-2', guardedBy({ waitedMsMax: 25_000 })))).toBe('rule=time_budget');
    expect(guardOf(says(answered, 'm-2', guardedBy({ waitedMsMax: 25_001 })))).toBeUndefined();
  });

  it('is counted in tokens and in money, as agents say of each answer and each handoff', () => {
    const euros = (minorUnits: number) => ({ tokens: 500, cost: { minorUnits, currency: 'EUR' } });
    const dear = answers(answers(owned, 5, euros(30)), 6, euros(-30));
    expect(dear.course).toMatchObject({ tokens: 1_000, cost: { EUR: 30 } });
    expect(guardOf(says(dear, 'm-2', guardedBy({ tokensMax: 1_000 })))).toBe('rule=token_budget');
    expect(guardOf(says(dear, 'm-2', guardedBy({ tokensMax: 1_001 })))).toBeUndefined();
    expect(guardOf(says(dear, 'm-2', guardedBy({ costMax: { USD: 1, EUR: 30 } })))).toBe('rule=cost_budget');
    expect(guardOf(says(dear, 'm-2', guardedBy({ costMax: { EUR: 31 } })))).toBeUndefined();
    const asked = { ...request({ epoch: 1, to: { agentId: 'a' } }), usage: euros(70) };
    const handed = decideHandoffRequested(owned, asked, 'e-1', guardedBy({ costMax: { EUR: 70 } }), at(7));
    expect(guardOf(handed)).toBe('rule=cost_budget');
  });

  it('does not count the time they wait for a person', () => {
    const asked = message('m-2', { text: 'I want a human', sentAt: at(30).toISOString() });
    const conversation = after(answers(owned, 25), []);
    const awaited = after(conversation, decideMessageReceived(conversation, asked, 'default', facts, at(30)));
    const later = after(awaited, says(awaited, 'm-3'));
    expect(later.course).toMatchObject({ waitedMs: 25_000 });
    expect(later.course.waitingSince).toBeUndefined();
  });

  it('calls a person once: whoever then goes back to the assistant may talk to it', () => {
    const tight = guardedBy({ answersMax: 1 });
    const called = after(answers(owned, 5), says(answers(owned, 5), 'm-2', tight));
    const { handoff: _, ...back } = called;
    expect(guardOf(says(back, 'm-3', tight))).toBeUndefined();
    expect(guardOf(asks(back, 'a', fact('new'), tight))).toBe('rule=answer_budget');
  });
});
