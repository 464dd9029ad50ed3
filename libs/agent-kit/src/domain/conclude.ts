import type { Execution } from '@baton/contracts';
import type { Action, HandOff, Reply } from './action.ts';
import { concludeApproval } from './conclude-approval.ts';
import { concludeBid } from './conclude-bid.ts';
import { concludeHandOff } from './conclude-hand-off.ts';
import { concludeReply } from './conclude-reply.ts';
import type { Concluded, Ending } from './ending.ts';
import { anotherApproval, outOfScope } from './last-resort.ts';
import type { Session } from './session.ts';
import { withUsage } from './with-usage.ts';
import type { Work } from './work.ts';

/** Ends a turn that is still due, and says what it took. */
export const conclude = (session: Session, work: Work, ending: Ending): Concluded =>
  withUsage(withExecution(concluded(session, work, ending), work, ending), ending.usage);

const concluded = (session: Session, work: Work, ending: Ending): Concluded => {
  const { action } = ending;
  if (work.kind === 'bid') return concludeBid(session, ending);
  if (action.kind === 'reply') return concludeReply(session, work, { ...ending, action });
  if (work.kind === 'turn' && work.mode === 'companion') return { session };
  if (action.kind === 'approve' && !session.approval) return concludeApproval(session, work, { ...ending, action });
  return concludeHandOff(session, { ...ending, action: requestOf(session, action) });
};

const requestOf = (session: Session, action: Exclude<Action, Reply>): HandOff => {
  if (action.kind === 'handOff') return action;
  return action.kind === 'approve' ? anotherApproval(session) : outOfScope(session, action);
};

/** However the turn ends, it says what became of an act that was allowed; what was not carried out has failed. */
const withExecution = (ended: Concluded, work: Work, { execution }: Ending): Concluded => {
  const { message } = ended;
  if (work.kind !== 'decided' || !work.decided.arguments || !message) return ended;
  const told: Execution = execution ?? { approvalId: work.decided.approvalId, outcome: 'failed' };
  return { ...ended, message: { ...message, data: { ...(message.data as object), execution: told } } };
};
