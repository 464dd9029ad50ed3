import { chain, type Step } from '../chain.ts';
import type { Straying } from '../conversation.ts';
import type { Facts, HandoffFacts } from '../facts.ts';
import { type OwnReason, ownRequest } from './own-request.ts';
import { placeHandoff } from './place-handoff.ts';

/** Nobody is kept with an owner whose field they have left. */
export const followTopic =
  (facts: HandoffFacts, now: Date): Step =>
  (conversation) => {
    const { straying, handoff } = conversation;
    if (!straying || handoff || !isSettled(straying, facts)) return [];
    const request = ownRequest(conversation, topicChanged(straying), facts, now);
    return chain(conversation, () => [request], placeHandoff(request.package, facts, now));
  };

const isSettled = ({ confidence, times }: Straying, { policy }: Facts): boolean =>
  confidence >= policy.stickiness.escape.sure || times >= policy.stickiness.escape.times;

const topicChanged = ({ intent, confidence, times }: Straying): OwnReason => ({
  trigger: 'specialization',
  detail: `The customer has gone on to something else: ${intent}.`,
  evidence: `rule=topic_changed intent=${intent} confidence=${confidence} times=${times}`,
  to: { intent },
  package: {
    intent,
    summary: `The customer has gone on to something else: ${intent}.`,
    task: { description: `Help the customer with ${intent}.`, next: 'Read the last messages and go on from there.' },
  },
});
