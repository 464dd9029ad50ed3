import type { ContextPackage, HandoffTarget, Signals } from '@baton/contracts';
import { namesNobody, type RouteQuestion } from '@baton/routing';
import type { Conversation, OpenHandoff } from '../conversation.ts';
import type { HandoffFacts } from '../facts.ts';

/** All that routing may look at, about a handoff that is to be placed. */
export const routeQuestion = (
  conversation: Conversation,
  handoff: OpenHandoff,
  to: HandoffTarget,
  supplied: ContextPackage,
  facts: HandoffFacts,
  at: Date,
): RouteQuestion => {
  const { from, reason, tried, intent: known, wasAsked } = handoff;
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
    ...guessed(handoff, to),
    ...(wasAsked && { wasAsked }),
  };
};

/** What the request is about, where it does not say whom it wants; and what the customer answered when asked, whatever it said. */
const guessed = (handoff: OpenHandoff, to: HandoffTarget): Pick<RouteQuestion, 'guess'> & Partial<RouteQuestion> => {
  const { by, intent, verdict, wasAsked } = handoff;
  const isAnswer = wasAsked && verdict?.outcome === 'sure' && to === handoff.to;
  if (!isAnswer && !namesNobody(to)) return {};
  if (by !== 'router' && intent && !isAnswer) return { guess: { intent, confidence: 1, by: 'package' } };
  if (!verdict?.by || verdict.label === '') return {};
  const { label, confidence } = verdict;
  return { guess: { intent: label, confidence, by: verdict.by }, ...(isAnswer && { to: {} }) };
};

/** What the customer's last words show. */
const lastHeard = ({ language }: Conversation, { transcript, signalsOf }: HandoffFacts): Signals | undefined => {
  const last = transcript.turns.findLast(({ from }) => from === 'customer');
  return last && signalsOf(last.text, language);
};
