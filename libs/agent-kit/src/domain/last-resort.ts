import type { ContextPackage } from '@baton/contracts';
import { type Action, type Decline, decline, type HandOff, handOff } from './action.ts';
import type { Session } from './session.ts';
import type { Work } from './work.ts';

/** A tool by its name, and what it takes. */
interface ToolNeeded {
  readonly name: string;
  readonly privilege: string;
}

/** A turn that failed for good. `code` is stable and holds no words of the customer. */
export interface Failure {
  readonly code: string;
  readonly attempts: number;
}

/** The capability of an agent that takes over where another one failed. */
export const errorRecovery = 'error_recovery';

/** A turn that cannot be taken: an offer is refused, an own conversation goes to whoever recovers from errors, else to a person, with a report. */
export const giveUp = (session: Session, work: Work, { code, attempts }: Failure): Action => {
  const detail = `failed ${attempts} times, last with ${code}`;
  if (work.kind === 'bid') return decline({ reason: 'error', detail });
  return handOff({
    to: { capability: errorRecovery },
    reason: { trigger: 'error_recovery', detail, evidence: `step=${work.kind} code=${code} attempts=${attempts}` },
    error: { step: work.kind, code, attempts, last: code },
    ...caseOf(session),
  });
};

/** A turn that needs a tool the card does not cover goes to whoever may run it. */
export const lacksPrivilege = (session: Session, work: Work, { name, privilege }: ToolNeeded): Action => {
  const detail = `needs ${name}, which takes the privilege ${privilege}`;
  if (work.kind === 'bid') return decline({ reason: 'privilege', detail });
  return handOff({
    to: { privilege },
    reason: { trigger: 'privilege', detail, evidence: `tool=${name} privilege=${privilege}` },
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
