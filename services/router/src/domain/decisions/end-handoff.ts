import { chain, type Step } from '../chain.ts';
import { owesWords } from '../conversation.ts';
import type { HandoffEnded, OfferClosed } from '../conversation-event.ts';
import type { HandoffFacts } from '../facts.ts';
import { deliverHeld, replyDeadline } from './deliver.ts';
import { dropEarly } from './keep-early.ts';

/** Why a handoff ended without a new owner. */
export interface Ending {
  readonly outcome: 'withdrawn' | 'failed';
  readonly reason: 'sender' | 'superseded' | 'missing_context' | 'nobody' | 'expired';
  readonly missing?: readonly string[];
  readonly supersededBy?: string;
}

/** Ends the open handoff and gives the floor back to its sender, with every message that was held. */
export const endHandoff =
  (ending: Ending, facts: HandoffFacts, at: Date): Step =>
  (conversation) =>
    chain(conversation, handoffOver(ending, facts, at), deliverHeld(facts, at));

/** The end alone; what was held goes on waiting. */
export const handoffOver =
  (ending: Ending, facts: HandoffFacts, at: Date): Step =>
  (conversation) => {
    const { handoff } = conversation;
    if (!handoff) return [];
    const replyBy = owesWords(conversation) ? replyDeadline(conversation, facts, at) : undefined;
    const ended: HandoffEnded = {
      type: 'HandoffEnded',
      handoffId: handoff.handoffId,
      from: handoff.from,
      ...ending,
      attempts: handoff.tried.length,
      requestedAt: handoff.requestedAt,
      at,
      ...(replyBy && { replyBy }),
    };
    return [ended];
  };

/** Closes the running offer. What its candidate said ahead of a grant dies with it. */
export const closeOffer =
  (outcome: 'rejected' | 'expired' | 'withdrawn', at: Date, why?: OfferClosed['why']): Step =>
  (conversation) => {
    const { handoff, early } = conversation;
    if (!handoff?.attempt) return [];
    const { handoffId, attempt } = handoff;
    const closed: OfferClosed = { type: 'OfferClosed', handoffId, attempt, outcome, at, ...(why && { why }) };
    return [closed, ...early.flatMap((reply) => dropEarly(reply, `The offer was ${outcome}.`, conversation))];
  };
