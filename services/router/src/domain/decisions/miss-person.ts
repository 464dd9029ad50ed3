import { agentName } from '@baton/routing';
import { chain, type Step } from '../chain.ts';
import { awaitsPerson } from '../conversation.ts';
import type { Facts } from '../facts.ts';
import { giveNotice } from './speak.ts';

/**
 * Ends the wait for a person who has not come, by the steps given: first the desk is told to get back to the customer, unless
 * they have chosen how; at last the customer, unless somebody else is called.
 */
export const missPerson =
  (facts: Facts, at: Date, ...ending: readonly Step[]): Step =>
  (conversation) =>
    awaitsPerson(conversation)
      ? chain(conversation, promiseMessage, ...ending, tellMissed(facts, at))
      : chain(conversation, ...ending);

const promiseMessage: Step = ({ handoff }) => {
  const { attempt, handoffId, choice } = handoff ?? {};
  if (!attempt || !handoffId || choice === 'message' || choice === 'callback') return [];
  return [
    {
      type: 'ChoiceMade',
      handoffId,
      choice: 'message',
      by: 'router',
      desk: attempt.target.agentId,
      epoch: attempt.epoch,
    },
  ];
};

const tellMissed =
  (facts: Facts, at: Date): Step =>
  (conversation) => {
    if (conversation.handoff) return [];
    const name = agentName(facts.agents, conversation.owner.agentId, conversation.language);
    return [giveNotice(conversation, 'person_missed', { name }, facts, at)];
  };
