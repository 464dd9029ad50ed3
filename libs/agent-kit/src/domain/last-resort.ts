import type { ContextPackage } from '@baton/contracts';
import { type Action, type Decline, decline, type HandOff, handOff } from './action.ts';
import type { Session } from './session.ts';
import type { Work } from './work.ts';

/** A turn that failed for good. `code` is stable and holds no words of the customer. */
export interface Failure {
  readonly code: string;
  readonly attempts: number;
}

/** A turn that cannot be taken: an offer is refused, an own conversation goes to a person with a report. */
export const giveUp = (session: Session, work: Work, { code, attempts }: Failure): Action => {
  const detail = `failed ${attempts} times, last with ${code}`;
  if (work.kind === 'bid') return decline({ reason: 'error', detail });
  return handOff({
    to: { kind: 'human' },
    reason: { trigger: 'error_recovery', detail },
    error: { step: work.kind, code, attempts, last: code },
    ...caseOf(session),
  });
};

/** Who declines what is already its own gives it to whoever covers it. */
export const outOfScope = (session: Session, { detail }: Decline): HandOff =>
  handOff({ reason: { trigger: 'out_of_scope', detail }, ...caseOf(session) });

/** Who asks for an approval while one is undecided leaves both to a person. */
export const anotherApproval = (session: Session): HandOff =>
  handOff({
    to: { kind: 'human' },
    reason: { trigger: 'irreversible_action', detail: 'asks for an approval while another one is undecided' },
    ...caseOf(session),
  });

/** The case as it was handed over, else as the customer put it. */
const caseOf = ({ package: contents, turns }: Session): Pick<ContextPackage, 'summary' | 'task'> => ({
  summary: contents?.summary ?? `The customer says: ${turns.findLast(({ from }) => from === 'customer')?.text}`,
  task: contents?.task ?? { description: 'Answer the customer.' },
});
