import { type HandoffAccepted, type HandoffRejected, handoffAccepted, handoffRejected } from '@baton/contracts';
import type { Action, Approve, Decline, HandOff } from './action.ts';
import { declineWithout } from './check-offer.ts';
import { afterReply, wordsOf } from './conclude-reply.ts';
import type { Concluded, Ending } from './ending.ts';
import { readBack } from './read-back.ts';
import { factOf, type Session } from './session.ts';

/** A reply accepts an offer and is its first words, as long as what it relies on is stored here; anything else rejects it. */
export const concludeBid = (session: Session, ending: Ending): Concluded => {
  const { offer } = session;
  if (!offer) return { session };
  const { agentId } = ending;
  const action = grounded(session, ending);
  const { conversationId } = session;
  const claim: Claim = { handoffId: offer.handoffId, attemptId: offer.attemptId, conversationId, by: { agentId } };
  if (action.kind !== 'reply') {
    const data: HandoffRejected = { ...claim, ...refusalOf(action), rejectedAt: ending.at.toISOString() };
    return { session: { ...session, role: 'none', offer: undefined }, message: { contract: handoffRejected, data } };
  }
  const inReplyTo = session.unanswered.at(-1);
  const data: HandoffAccepted = {
    ...claim,
    epoch: session.epoch,
    readback: readBack(session, offer, action, ending.factsRead),
    reply: { ...wordsOf(session, action), inReplyTo },
    acceptedAt: ending.at.toISOString(),
  };
  const accepted = afterReply(session, { ...ending, action }, ending.newId(), inReplyTo);
  return { session: accepted, message: { contract: handoffAccepted, data } };
};

/** What a turn read may be gone by the time it ends. */
const grounded = (session: Session, { action, factsRead }: Ending): Action =>
  declineWithout(factsRead.filter((name) => !factOf(session, name))) ?? action;

type Claim = Pick<HandoffRejected, 'handoffId' | 'attemptId' | 'conversationId' | 'by'>;

const refusalOf = (action: HandOff | Decline | Approve): Pick<HandoffRejected, 'reason' | 'missing' | 'detail'> => {
  switch (action.kind) {
    case 'decline':
      return { reason: action.reason, missing: action.missing && [...action.missing], detail: action.detail };
    case 'handOff':
      return { reason: 'out_of_scope', detail: action.reason.detail };
    case 'approve':
      return { reason: 'privilege', detail: 'only an owner may ask for an approval' };
  }
};
