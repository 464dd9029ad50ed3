import { type HandOff, type HandOffOptions, handOff } from '@baton/agent-kit';
import type { Fact } from '@baton/contracts';
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
  return handOff({
    ...request,
    reason: { ...reason, evidence: words },
    summary: `${customerOf(situation)} writes in ${turn.language}: "${words}" ${about} ${known(turn.facts, facts)}`,
    facts,
    openQuestions: [...unknownOf(notes.awaiting, situation)],
    severity: turn.signals?.severity,
    sentiment: turn.signals?.sentiment,
    notes: { ...notes, ...noted, awaiting: [], unsure: 0 },
  });
};

const customerOf = ({ turn: { customer } }: Situation): string =>
  customer.name ? `${customer.name} (customer ${customer.id})` : `Customer ${customer.id}`;

const known = (...facts: (readonly Fact[])[]): string => {
  const names = new Set(facts.flat().map(({ name }) => name));
  return names.size > 0 ? `Known: ${[...names].join(', ')}.` : 'No facts are known.';
};
