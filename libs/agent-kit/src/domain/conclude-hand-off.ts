import { type HandoffRequested, handoffRequested, type ParkedTopic } from '@baton/contracts';
import type { HandOff } from './action.ts';
import type { Concluded, Ending } from './ending.ts';
import { learnt, type Session, withFacts } from './session.ts';

/** Facts known from earlier turns travel with those of this one. The request's id is its event's, too. */
export const concludeHandOff = (session: Session, ending: Ending<HandOff>): Concluded => {
  const { action, agentId, at, newId } = ending;
  const { kind: _kind, to, reason, facts, notes = session.notes, ...supplied } = action;
  const handoffId = newId();
  const waiting = withFacts({ ...session, notes, openHandoffId: handoffId }, learnt(session, ending, facts));
  const data: HandoffRequested = {
    handoffId,
    conversationId: session.conversationId,
    epoch: session.epoch,
    from: { agentId },
    to,
    reason: { ...reason, by: 'sender' },
    package: { parked: stillParked(session, to), ...supplied, language: session.language, facts: [...waiting.facts] },
    requestedAt: at.toISOString(),
  };
  return { session: waiting, message: { contract: handoffRequested, data, id: handoffId } };
};

/** What nobody has seen to yet goes along. */
const stillParked = ({ package: contents }: Session, to: HandOff['to']): ParkedTopic[] | undefined =>
  contents?.parked?.filter(({ intent }) => intent !== to?.intent);
