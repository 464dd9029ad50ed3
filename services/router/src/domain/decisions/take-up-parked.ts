import { chain, type Step } from '../chain.ts';
import type { HandoffFacts } from '../facts.ts';
import { apologise } from './apologise.ts';
import { ownRequest } from './own-request.ts';
import { placeHandoff } from './place-handoff.ts';

/**
 * The next topic the customer brought up beside the one that is done now: handed to whoever covers it. Where not even a person can
 * be called it stays parked, and the customer is told.
 */
export const takeUpParked =
  (facts: HandoffFacts, now: Date): Step =>
  (conversation) => {
    const [topic] = conversation.parked;
    if (!topic) return [];
    const { intent, detail } = topic;
    const request = ownRequest(
      conversation,
      {
        trigger: 'specialization',
        detail: `A further topic of the customer's: ${intent}.`,
        to: { intent },
        package: { summary: `The customer also asked: "${detail}"`, intent, task: { description: detail } },
      },
      facts,
      now,
    );
    return chain(
      conversation,
      () => [
        { type: 'TopicTakenUp', intent },
        { ...request, topic },
      ],
      placeHandoff(request.package, facts, now),
      apologise(facts, now),
    );
  };
