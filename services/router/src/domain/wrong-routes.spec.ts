import type { HandoffRejected, HandoffRequested, Trigger } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import type { Conversation } from './conversation.ts';
import type { ConversationEvent } from './conversation-event.ts';
import { decideHandoffAccepted } from './decisions/handoff-accepted.decision.ts';
import { decideHandoffRejected } from './decisions/handoff-rejected.decision.ts';
import { decideHandoffRequested } from './decisions/handoff-requested.decision.ts';
import { decideMessageReceived } from './decisions/message-received.decision.ts';
import { after, agent, at, everybody, factsWith, message, opened, request } from './scenario.fixture.ts';
import { wrongRoutesIn } from './wrong-routes.ts';

const agents = [...everybody, agent('tech-agent')];
const facts = factsWith(agents);

const asks = (conversation: Conversation, to: string, trigger: Trigger = 'specialization') => {
  const { epoch, owner } = conversation;
  const reason: HandoffRequested['reason'] = { trigger, detail: 'Not mine.', by: 'sender' };
  const asked = request({ handoffId: `h-${epoch}-${to}`, epoch, from: owner, to: { agentId: to }, reason });
  const found = { name: 'account.number', value: `${epoch}`, provenance: 'system' as const };
  const contents = { ...asked.package, facts: [found] };
  return decideHandoffRequested(conversation, { ...asked, package: contents }, `e-${epoch}`, facts, at(epoch));
};

const answer = ({ handoff, lastEpoch }: Conversation) => ({
  handoffId: handoff?.handoffId ?? '',
  attemptId: handoff?.attempt?.attemptId ?? '',
  conversationId: 'c-1',
  by: { agentId: handoff?.attempt?.target.agentId ?? '' },
  epoch: lastEpoch,
});

const accepts = (conversation: Conversation): readonly ConversationEvent[] => {
  const readback = { summary: 'Understood.', firstStep: 'Look.', reliesOn: [] };
  const claim = { ...answer(conversation), readback, acceptedAt: at(5).toISOString() };
  return decideHandoffAccepted(conversation, claim, 'a', undefined, facts, at(5));
};

const rejects = (conversation: Conversation, reason: HandoffRejected['reason']): readonly ConversationEvent[] => {
  const rejection = { ...answer(conversation), reason, detail: 'No.', rejectedAt: at(5).toISOString() };
  return decideHandoffRejected(conversation, rejection, 'r', request().package, facts, at(5));
};

const handedTo = (conversation: Conversation, to: string): Conversation => {
  const placed = after(conversation, asks(conversation, to));
  return after(placed, accepts(placed));
};

const withTech = () => handedTo(opened(agents), 'tech-agent');

describe('a wrong route', () => {
  it('is noticed where the one who was chosen says that it is not their field, and not where they are full', () => {
    const placed = after(opened(agents), asks(opened(agents), 'tech-agent'));
    expect(wrongRoutesIn(placed, rejects(placed, 'out_of_scope'))).toEqual([
      { agentId: 'tech-agent', sign: 'rejected' },
    ]);
    expect(wrongRoutesIn(placed, rejects(placed, 'no_capacity'))).toEqual([]);
  });

  it('is noticed where the one who was chosen gives it on before the customer has said anything to them', () => {
    const [before, later] = [withTech(), withTech()];
    expect(wrongRoutesIn(before, asks(before, 'billing-agent'))).toEqual([{ agentId: 'tech-agent', sign: 'bounced' }]);
    const said = decideMessageReceived(later, message('m-2'), 'default', facts, at(6));
    const spoken = after(later, said);
    expect(wrongRoutesIn(spoken, asks(spoken, 'billing-agent'))).toEqual([]);
  });

  it('is not what another reason calls for, nor what triage does first', () => {
    const before = withTech();
    expect(wrongRoutesIn(before, asks(before, 'human-queue', 'irreversible_action'))).toEqual([]);
    expect(wrongRoutesIn(opened(agents), asks(opened(agents), 'tech-agent'))).toEqual([]);
  });

  it('is corrected by a person who gives it to another AI, and not by one who gives it back', () => {
    const withPerson = handedTo(withTech(), 'human-queue');
    const toBilling = after(withPerson, asks(withPerson, 'billing-agent'));
    expect(wrongRoutesIn(toBilling, accepts(toBilling))).toEqual([{ agentId: 'tech-agent', sign: 'corrected' }]);
    const back = after(withPerson, asks(withPerson, 'tech-agent'));
    expect(wrongRoutesIn(back, accepts(back))).toEqual([]);
  });
});
