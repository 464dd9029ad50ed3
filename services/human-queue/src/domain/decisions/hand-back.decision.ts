import type { Operator, Returns } from '@baton/contracts';
import { deskId } from '../announce.ts';
import type { Item } from '../item.ts';
import type { ItemEvent, ReturnTarget } from '../item-event.ts';
import { Refused } from '../refused.ts';
import { mustHold } from './guard.ts';

/** What an operator leaves for the AI that goes on. */
export interface HandBack {
  readonly handoffId: string;
  readonly to: ReturnTarget;
  readonly returns: Returns;
  readonly summary?: string;
  readonly task?: string;
}

/** The operator keeps the floor until the AI has taken it. */
export const decideHandBack = (item: Item, back: HandBack, operator: Operator, now: Date): readonly ItemEvent[] => {
  mustHold(item, operator, now);
  if (item.ownership !== 'granted')
    throw new Refused('not_granted', 'The conversation is not yours yet: try again in a moment.');
  if (item.returnId) throw new Refused('returning', 'The conversation is being handed back already.');
  const { summary = item.package.summary, task = item.package.task.description } = back;
  const to = back.to.agentId || back.to.intent ? back.to : lastAssistant(item);
  return [{ type: 'ReturnRequested', ...back, to, operator, summary, task }];
};

/** The one that had the conversation before; nobody where that is not known. */
const lastAssistant = ({ from, package: { path = [] } }: Item): ReturnTarget => {
  const agentId = [from, ...path.map((step) => step.agentId).reverse()].find(
    (id) => id !== 'platform' && id !== deskId,
  );
  return agentId ? { agentId } : {};
};
