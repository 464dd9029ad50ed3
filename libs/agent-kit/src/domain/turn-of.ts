import { confidenceMinDefault, type HistoryTurn } from '@baton/contracts';
import type { Delegating, Delegation } from './delegating.ts';
import { factOf, type Session } from './session.ts';
import type { CustomerMessage, Turn } from './turn.ts';
import type { Work } from './work.ts';

/** A turn, the names of the facts that were read in it, and whether it called off what others gave out. */
export interface RecordedTurn {
  readonly turn: Turn;
  readonly factsRead: ReadonlySet<string>;
  cancels(): boolean;
}

/** What a turn has beside the session. */
export interface Given {
  readonly now: Date;
  readonly delegating: Delegating;
  readonly delegations?: readonly Delegation[];
  readonly signal?: AbortSignal;
}

export const turnOf = (session: Session, work: Work, given: Given): RecordedTurn => {
  const { now, delegating, delegations = [], signal } = given;
  const factsRead = new Set<string>();
  let cancelled = false;
  const fact = (name: string) => {
    const known = factOf(session, name);
    if (known) factsRead.add(name);
    return known;
  };
  const { conversationId, epoch, language, customer = { id: '' }, turns, facts, notes } = session;
  const turn: Turn = {
    mode: modeOf(work),
    conversationId,
    epoch,
    language,
    customer,
    message: messageOf(session, work),
    unanswered: turns.filter(({ messageId }) => session.unanswered.includes(messageId)).map(asMessage),
    history: turns,
    facts,
    fact,
    package: session.package,
    memory: new Map(session.memory.map(({ key, value }) => [key, value])),
    signals: work.kind === 'turn' ? work.signals : undefined,
    notes,
    confidenceMin: session.confidenceMin ?? confidenceMinDefault,
    returned: work.kind === 'returned' ? work.returned : undefined,
    approval: session.approval,
    decided: work.kind === 'decided' ? work.decided : undefined,
    parked: session.package?.parked ?? [],
    delegations,
    cancelDelegations: () => {
      cancelled = true;
    },
    delegate: (assignment) => delegating.delegate(assignment),
    fanOut: (assignments, deadline) => delegating.fanOut(assignments, deadline),
    effectKey: effectKeyOf(session, work),
    now,
    signal,
  };
  return { turn, factsRead, cancels: () => cancelled };
};

export const modeOf = (work: Work): Turn['mode'] => {
  if (work.kind === 'bid') return 'offer';
  return work.kind === 'turn' ? work.mode : 'owner';
};

const effectKeyOf = ({ handoffId, conversationId, epoch }: Session, work: Work): string | undefined => {
  if (work.kind === 'decided') return work.decided.approvalId;
  return modeOf(work) === 'owner' ? `${handoffId ?? conversationId}:${epoch}` : undefined;
};

const messageOf = ({ turns, unanswered }: Session, work: Work): CustomerMessage => {
  const wanted = work.kind === 'turn' ? work.messageId : unanswered.at(-1);
  const said = turns.find(({ messageId }) => messageId === wanted) ?? turns.findLast(({ from }) => from === 'customer');
  return said ? asMessage(said) : { messageId: '', text: '', sentAt: '' };
};

const asMessage = ({ messageId, text, at }: HistoryTurn): CustomerMessage => ({ messageId, text, sentAt: at });
