import { runIdOf } from './run.ts';
import type { Session } from './session.ts';
import type { OwnerWork, Work } from './work.ts';

/**
 * Whether the work is still this agent's to do. While an own request is open, what the customer said in between waits:
 * the next owner gets it, or the turn about the request that came back. A turn whose results are in is due though its message
 * was answered meanwhile: they were waited for.
 */
export const isDue = (session: Session | undefined, work: Work): session is Session => {
  if (session?.epoch !== work.epoch) return false;
  if (work.kind === 'bid') return session.role === 'candidate' && session.offer?.attemptId === work.attemptId;
  if (session.role !== 'owner' || isCalledOff(session, work)) return false;
  if (work.kind === 'decided') return true;
  if (work.kind === 'returned') return session.openHandoffId === undefined;
  if (work.mode === 'owner' && session.openHandoffId !== undefined) return false;
  return work.resumed ?? session.unanswered.includes(work.messageId);
};

const isCalledOff = ({ conversationId, suspended = [] }: Session, work: OwnerWork): boolean =>
  work.resumed === true && !suspended.includes(runIdOf(conversationId, work));
