import { concludeBid } from './conclude-bid.ts';
import { concludeHandOff } from './conclude-hand-off.ts';
import { concludeReply } from './conclude-reply.ts';
import type { Concluded, Ending } from './ending.ts';
import { outOfScope } from './last-resort.ts';
import type { Session } from './session.ts';
import type { Work } from './work.ts';

/** Ends a turn that is still due. */
export const conclude = (session: Session, work: Work, ending: Ending): Concluded => {
  const { action } = ending;
  if (work.kind === 'bid') return concludeBid(session, ending);
  if (action.kind === 'reply') return concludeReply(session, work, { ...ending, action });
  if (work.kind === 'turn' && work.mode === 'companion') return { session };
  const request = action.kind === 'handOff' ? action : outOfScope(session, action);
  return concludeHandOff(session, { ...ending, action: request });
};
