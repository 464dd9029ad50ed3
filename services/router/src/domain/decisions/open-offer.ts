import type { Attempt, Conversation, OpenHandoff } from '../conversation.ts';

export interface Offer {
  readonly handoff: OpenHandoff;
  readonly attempt: Attempt;
}

/** The offer an answer speaks of, if it is still open and was made to the one who answers. */
export const openOffer = (
  conversation: Conversation | undefined,
  answer: { readonly handoffId: string; readonly attemptId: string; readonly by: { readonly agentId: string } },
): Offer | undefined => {
  const handoff = conversation?.handoff;
  const attempt = handoff?.attempt;
  if (!handoff || !attempt || handoff.handoffId !== answer.handoffId) return undefined;
  if (attempt.attemptId !== answer.attemptId || attempt.target.agentId !== answer.by.agentId) return undefined;
  return { handoff, attempt };
};
