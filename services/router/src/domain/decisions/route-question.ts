import type { ContextPackage, HandoffTarget, Signals } from '@baton/contracts';
import type { RouteQuestion } from '@baton/routing';
import type { Conversation, OpenHandoff } from '../conversation.ts';
import type { HandoffFacts } from '../facts.ts';

/** All that routing may look at, about a handoff that is to be placed. */
export const routeQuestion = (
  conversation: Conversation,
  { from, reason, tried, intent: known }: OpenHandoff,
  to: HandoffTarget,
  supplied: ContextPackage,
  facts: HandoffFacts,
  at: Date,
): RouteQuestion => {
  const { tenant, channel, customer, language } = conversation;
  const intent = known ?? to.intent;
  const heard = lastHeard(conversation, facts);
  const severity = supplied.severity ?? heard?.severity;
  const sentiment = supplied.sentiment ?? heard?.sentiment;
  return {
    tenant,
    conversationId: conversation.id,
    channel,
    customer: { id: customer.id, ...(customer.attributes && { attributes: customer.attributes }) },
    from,
    to,
    reason,
    language,
    tried,
    at,
    ...(intent && { intent }),
    ...(severity && { severity }),
    ...(sentiment && { sentiment }),
  };
};

/** What the customer's last words show. */
const lastHeard = ({ language }: Conversation, { transcript, signalsOf }: HandoffFacts): Signals | undefined => {
  const last = transcript.turns.findLast(({ from }) => from === 'customer');
  return last && signalsOf(last.text, language);
};
