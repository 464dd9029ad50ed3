import type { Step } from '../chain.ts';
import type { Party } from '../conversation.ts';
import type { Facts } from '../facts.ts';
import { cancelGroups } from './end-tasks.ts';
import { ownersGroups } from './open-task.ts';

/** What an owner has given out goes with the conversation, where the policy says so and an AI gets it; else it ends. */
export const passTasks =
  (to: Party, { policy }: Facts, now: Date): Step =>
  (conversation) => {
    if (ownersGroups(conversation).length === 0) return [];
    if (policy.tasks.onOwnerChange === 'pass' && to.kind === 'ai')
      return [{ type: 'TasksPassed', from: conversation.owner.agentId, to: to.agentId }];
    return cancelTasks(now)(conversation);
  };

/** Nobody waits for anything any more. */
export const cancelTasks = (now: Date): Step => cancelGroups(({ depth }) => depth === 0, now);
