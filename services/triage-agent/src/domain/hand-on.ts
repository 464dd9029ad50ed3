import { type HandOff, type HandOffOptions, handOff } from '@baton/agent-kit';
import type { Fact, ParkedTopic } from '@baton/contracts';
import { isSmalltalk } from './guess.ts';
import type { TriageNotes } from './notes.ts';
import { type Situation, unknownOf } from './situation.ts';
import { taskOf } from './tasks.ts';

const quoteMax = 500;

/** To whoever covers the intent. */
export const handOn = (situation: Situation, intent: string, confidence: number): HandOff => {
  const reason = { trigger: 'specialization', detail: `The customer's request is ${intent}.`, confidence } as const;
  const about = `Their request: ${intent}.`;
  return give(situation, { to: { intent }, intent, reason, task: taskOf(intent), about }, { intent, confidence });
};

/** To a person, at once: the customer asks for one. What they want it for goes along. */
export const callPerson = (situation: Situation): HandOff => {
  const { intent, notes } = situation;
  const wish = intent && !isSmalltalk(intent) ? intent : notes.intent;
  const reason = { trigger: 'person_requested', detail: 'The customer asks for a person.' } as const;
  const task = wish ? taskOf(wish) : { description: 'Find out what the customer needs, and help.' };
  const about = wish ? `They ask for a person. Their request: ${wish}.` : 'They ask for a person.';
  return give(situation, { to: { kind: 'human' }, intent: wish, reason, task, about }, { intent: wish });
};

/** To a person: what the customer wants was not understood. */
export const giveUp = (situation: Situation): HandOff => {
  const { label, confidence } = situation.guess;
  const detail = `Not understood ${situation.notes.unsure + 1} times; the best guess is ${label}.`;
  const reason = { trigger: 'low_confidence', detail, confidence } as const;
  const task = { description: 'Find out what the customer needs, and help or pass it on.' };
  return give(situation, { to: { kind: 'human' }, reason, task, about: 'Their request was not understood.' }, {});
};

/** To a person: a specialist cannot do without what the customer cannot tell. */
export const giveUpAsking = (situation: Situation, missing: readonly string[]): HandOff => {
  const { intent = situation.guess.label } = situation.notes;
  const detail = `The customer was asked for ${missing.join(', ')} and did not tell.`;
  const reason = { trigger: 'out_of_scope', detail } as const;
  const about = `Their request: ${intent}.`;
  return give(situation, { to: { kind: 'human' }, intent, reason, task: taskOf(intent), about }, {});
};

interface Request extends Pick<HandOffOptions, 'to' | 'intent' | 'reason' | 'task'> {
  readonly about: string;
}

const give = (situation: Situation, { about, reason, ...request }: Request, noted: Partial<TriageNotes>): HandOff => {
  const { turn, facts, notes } = situation;
  const words = turn.message.text.slice(0, quoteMax);
  const parked = situation.parked.filter(({ intent }) => intent !== request.intent);
  return handOff({
    ...request,
    reason: { ...reason, evidence: evidenceOf(situation) },
    summary: `${customerOf(situation)} writes in ${turn.language}: "${words}" ${about}${later(parked)} ${known(turn.facts, facts)}`,
    facts,
    parked: [...parked],
    openQuestions: [...unknownOf(notes.awaiting, situation)],
    severity: turn.signals?.severity,
    sentiment: turn.signals?.sentiment,
    notes: { ...notes, ...noted, parked, awaiting: [], unsure: 0 },
  });
};

/** What the classifier made of which message; none of the customer's words. */
const evidenceOf = ({ turn: { message }, guess: { label, confidence } }: Situation): string =>
  `message=${message.messageId} guess=${label} confidence=${confidence.toFixed(2)}`;

const customerOf = ({ turn: { customer } }: Situation): string =>
  customer.name ? `${customer.name} (customer ${customer.id})` : `Customer ${customer.id}`;

const later = (parked: readonly ParkedTopic[]): string =>
  parked.length > 0 ? ` They also want: ${parked.map(({ intent }) => intent).join(', ')}.` : '';

const known = (...facts: (readonly Fact[])[]): string => {
  const names = new Set(facts.flat().map(({ name }) => name));
  return names.size > 0 ? `Known: ${[...names].join(', ')}.` : 'No facts are known.';
};
