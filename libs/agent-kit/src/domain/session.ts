import type { ContextPackage, CustomerProfile, Fact, HistoryTurn, MemoryEntry, Trigger } from '@baton/contracts';
import type { Notes } from './action.ts';
import type { Approval } from './turn.ts';

/** What this agent is to a conversation. */
export type Role = 'owner' | 'candidate' | 'none';

/** One attempt of the router to place a conversation here. */
export interface Offer {
  readonly handoffId: string;
  readonly attemptId: string;
  /** Why it is handed over. */
  readonly trigger?: Trigger;
  /** ISO 8601, UTC. */
  readonly deadline?: string;
}

/** A conversation as this agent knows it. */
export interface Session {
  readonly conversationId: string;
  readonly role: Role;
  /** The agent's own, or the offered one. */
  readonly epoch: number;
  readonly language: string;
  readonly customer?: CustomerProfile;
  /** What was said, oldest first; the history of the package comes first. */
  readonly turns: readonly HistoryTurn[];
  /** Ids of the customer's messages without an answer, oldest first. */
  readonly unanswered: readonly string[];
  readonly memory: readonly MemoryEntry[];
  readonly facts: readonly Fact[];
  readonly notes: Notes;
  /** As the router said it last. */
  readonly confidenceMin?: number;
  /** The package it came with, if it was handed over. */
  readonly package?: ContextPackage;
  /** While a candidate. */
  readonly offer?: Offer;
  /** The agent's own request, until its end is known. */
  readonly openHandoffId?: string;
  /** The handoff by which it is this agent's; none where the conversation began here. */
  readonly handoffId?: string;
  /** What a person has not decided yet. */
  readonly approval?: Approval;
  /** Own turns that wait for what they have given out, by the ids of their runs; none is no list. */
  readonly suspended?: readonly string[];
  /** Ids of the customer's messages that are known from a grant's history and will be delivered yet. */
  readonly unheard?: readonly string[];
}

/** As many as a package carries: a session is written whole at each step, however long people talk. */
const turnsMax = 50;
const charactersMax = 200_000;

/** Adds to what was said; the oldest is forgotten when it grows too long, but for what still waits for an answer. */
export const withTurn = (session: Session, turn: HistoryTurn): Session => {
  const turns = [...session.turns, turn];
  let characters = 0;
  const fits = ({ text }: HistoryTurn, nth: number) => {
    characters += text.length;
    return nth < turnsMax && characters <= charactersMax;
  };
  const last = turns.toReversed();
  const kept = last.filter((each, nth) => fits(each, nth) || session.unanswered.includes(each.messageId));
  return { ...session, turns: kept.toReversed() };
};

/** Whether a customer's message has been delivered here, not just told of. */
export const wasHeard = ({ turns, unheard = [] }: Session, messageId: string): boolean =>
  turns.some((turn) => turn.messageId === messageId) && !unheard.includes(messageId);

/** A message of the customer that waits for an answer now. */
export const withQuestion = (session: Session, turn: HistoryTurn): Session => {
  const { unheard = [], unanswered } = session;
  const told = unheard.includes(turn.messageId) ? session : withTurn(session, turn);
  return {
    ...told,
    unheard: unheard.filter((messageId) => messageId !== turn.messageId),
    unanswered: [...unanswered, turn.messageId],
  };
};

/** What was said between an offer and its grant, before the first words of `agentId`; those are known here already. */
export const withHistory = (session: Session, agentId: string, turns: readonly HistoryTurn[] = []): Session => {
  const known = new Set(session.turns.map(({ messageId }) => messageId));
  const missed = turns.filter(({ messageId, from }) => !known.has(messageId) && from !== agentId);
  const firstWords = session.turns.findLastIndex(({ from }) => from !== agentId) + 1;
  const merged = [...session.turns.slice(0, firstWords), ...missed, ...session.turns.slice(firstWords)];
  const unheard = missed.filter(({ from }) => from === 'customer').map(({ messageId }) => messageId);
  return { ...session, turns: merged, unheard };
};

/** An answer to a message answers what was asked before it, too. */
export const withAnswer = (session: Session, messageId: string | undefined): Session => {
  const answered = messageId === undefined ? -1 : session.unanswered.indexOf(messageId);
  return { ...session, unanswered: session.unanswered.slice(answered + 1) };
};

/** With a turn that waits. */
export const withSuspended = (session: Session, runId: string): Session => {
  const others = withoutSuspended(session, runId).suspended ?? [];
  return { ...session, suspended: [...others, runId] };
};

export const withoutSuspended = (session: Session, runId: string | undefined): Session => {
  if (!runId) return session;
  const others = session.suspended?.filter((other) => other !== runId) ?? [];
  return { ...session, suspended: others.length > 0 ? others : undefined };
};

/** Facts by name: the newer one counts. */
export const withFacts = (session: Session, facts: readonly Fact[] = []): Session => {
  const newer = new Set(facts.map(({ name }) => name));
  return { ...session, facts: [...session.facts.filter(({ name }) => !newer.has(name)), ...facts] };
};

/** New facts, none without its source and time: what a customer said is from their last message, all else from the agent. */
export const learnt = (
  { unanswered, turns }: Session,
  { agentId, at }: { readonly agentId: string; readonly at: Date },
  facts: readonly Fact[] = [],
): readonly Fact[] => {
  const said = unanswered.at(-1) ?? turns.findLast(({ from }) => from === 'customer')?.messageId ?? agentId;
  return facts.map((fact) => ({
    ...fact,
    source: fact.source ?? (fact.provenance === 'customer' ? said : agentId),
    at: fact.at ?? at.toISOString(),
  }));
};

/** Entries by key: the newer one counts; one without a value was removed. */
export const withMemory = (session: Session, changes: readonly MemoryEntry[] = []): Session => {
  const changed = new Set(changes.map(({ key }) => key));
  const kept = session.memory.filter(({ key }) => !changed.has(key));
  return { ...session, memory: [...kept, ...changes.filter(({ value }) => value !== undefined && value !== null)] };
};

/** A known fact; `customer.*` is answered from the profile. Who the customer is can be claimed by nobody. */
export const factOf = ({ facts, customer }: Session, name: string): Fact | undefined => {
  const known = customer && profileFact(customer, name);
  return name === 'customer.id' ? known : (facts.find((fact) => fact.name === name) ?? known);
};

const profileFact = ({ attributes, ...profile }: CustomerProfile, name: string): Fact | undefined => {
  const known = Object.entries({ ...attributes, ...profile });
  const value = known.find(([field]) => `customer.${field}` === name)?.[1];
  return value === undefined ? undefined : { name, value, provenance: 'system', source: 'profile' };
};
