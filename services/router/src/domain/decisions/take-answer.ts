import type { Step } from '../chain.ts';
import { classifyHandoff } from '../classifying/classify-handoff.ts';
import type { HandoffFacts } from '../facts.ts';
import { placeHandoff } from './place-handoff.ts';

/** What a customer says who was asked what they mean is looked at with what they wrote before; then somebody is offered it. */
export const takeAnswer =
  (facts: HandoffFacts, now: Date): Step =>
  (conversation) =>
    conversation.handoff?.unclear?.awaits === 'customer' && facts.supplied
      ? classifyHandoff(facts.supplied, facts, now, placeHandoff)(conversation)
      : [];
