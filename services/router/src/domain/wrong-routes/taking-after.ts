import { type Conversation, type OpenHandoff, reasonOf } from '../conversation.ts';
import type { ConversationEvent, OfferClosed } from '../conversation-event.ts';
import type { Taking } from './taking.ts';

/** As many messages as one example is made of. */
export const messagesMax = 5;

/** What was offered, as its sender took it, or who looked at the words in their stead. */
export const takingOf = (state: Conversation, handoff: OpenHandoff, agentId: string): Taking => {
  const { handoffId, rule, about = [] } = handoff;
  return { handoffId, agentId, messages: about, ...understood(state, handoff), ...(rule && { rule }) };
};

type Understood = Pick<Taking, 'intent' | 'confidence' | 'by'>;

const understood = (state: Conversation, handoff: OpenHandoff): Understood => {
  const { from, reason, verdict } = handoff;
  const intent = intentSaid(state, handoff);
  const { confidence } = reason;
  if (!intent && verdict?.by && verdict.label !== '')
    return { intent: verdict.label, confidence: verdict.confidence, by: verdict.by };
  return { by: from, ...(intent && { intent }), ...(confidence !== undefined && { confidence }) };
};

/** A person passes on the intent that the package had; what they say themselves is in whom they want. */
const intentSaid = ({ owner }: Conversation, { intent, to }: OpenHandoff): string | undefined =>
  owner.kind === 'human' ? to.intent : (intent ?? to.intent);

/** The last one is known until the conversation ends. */
export const takingAfter = (state: Conversation, event: ConversationEvent): Taking | undefined => {
  if (event.type === 'ConversationResolved') return undefined;
  return event.type === 'OfferClosed' && event.outcome === 'granted' ? granted(state, event) : state.taking;
};

const granted = (state: Conversation, { attempt: { target } }: OfferClosed): Taking | undefined => {
  const { handoff, taking } = state;
  if (!handoff) return taking;
  if (target.kind === 'ai') return takingOf(state, handoff, target.agentId);
  const notUnderstood = state.owner.kind === 'ai' && reasonOf(handoff).trigger === 'low_confidence';
  return notUnderstood ? takingOf(state, handoff, handoff.from) : taking;
};
