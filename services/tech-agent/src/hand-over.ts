import { type Action, type HandOffOptions, handOff, type Turn } from '@baton/agent-kit';
import type { Fact } from '@baton/contracts';
import type { Decision, PersonBecause } from './domain/decision.ts';
import type { Diagnosis } from './domain/diagnosis.ts';
import type { Knowledge } from './domain/knowledge.ts';
import { stepsOf } from './domain/round.ts';
import type { Flow } from './domain/step.ts';
import { told } from './domain/tried.ts';
import { notesOf } from './memory.ts';

type HandOver = Exclude<Decision, { act: 'say' }>;

/** To another specialist, or to a person: with all that was tried, and what the tables know of the line. */
export function handOver(turn: Turn, decision: HandOver, knowledge: Knowledge): Action {
  const { diagnosis } = decision;
  const tried = triedIn(diagnosis, knowledge);
  const to = decision.act === 'handOff' ? toSpecialist(decision, diagnosis) : toPerson(decision.because, diagnosis);
  return handOff({
    ...to,
    summary: [caseOf(turn, knowledge), to.reason.detail, triedText(tried)].join(' '),
    tried,
    facts: factsOf(turn, knowledge),
    severity: turn.signals?.severity,
    sentiment: turn.signals?.sentiment,
    notes: notesOf(turn, diagnosis),
  });
}

export const triedIn = ({ tried }: Diagnosis, knowledge: Knowledge) => told(tried, stepsOf(knowledge));

/** The account is the table's, so that nobody asks for it who needs it. */
export const factsOf = ({ now, fact }: Turn, { line }: Knowledge): Fact[] => {
  if (!line) return [];
  const known = { 'line.area': line.area, 'line.profile_mbit': line.profileMbit, 'line.modem': line.modem };
  const account = fact('account.number') ? {} : { 'account.number': line.account };
  return Object.entries({ ...account, ...known }).map(([name, value]) => {
    return { name, value, provenance: 'system', source: 'line table', at: now.toISOString() };
  });
};

type Request = Pick<HandOffOptions, 'to' | 'intent' | 'reason' | 'task' | 'options' | 'openQuestions'>;

const toSpecialist = ({ intent }: { intent: string }, { flow, pending }: Diagnosis): Request => ({
  to: { intent },
  intent,
  reason: { trigger: 'out_of_scope', detail: `The customer now asks about ${intent}, which tech does not cover.` },
  task: { description: `Help the customer with ${intent}.`, next: 'Answer the last message.' },
  openQuestions: flow && pending ? [`tech.${flow} is not solved yet; the next step was: ${pending}.`] : [],
});

const details: Readonly<Record<PersonBecause, string>> = {
  person_requested: 'The customer asks for a person.',
  not_understood: 'The customer was not understood twice.',
  spent: 'Every step that the customer can take was taken, and it does not work.',
};

const triggers = {
  person_requested: 'person_requested',
  not_understood: 'low_confidence',
  spent: 'capability',
} as const;

const toPerson = (because: PersonBecause, { flow }: Diagnosis): Request => ({
  to: { kind: 'human' },
  intent: flow && `tech.${flow}`,
  reason: { trigger: triggers[because], detail: details[because] },
  task: {
    description: `Get the customer’s ${flow ? subjects[flow] : 'technical problem'} solved.`,
    state: 'Diagnosed as far as the customer can be guided; nothing of what was tried needs to be repeated.',
    next: because === 'spent' ? 'Choose one of the options and tell the customer.' : 'Answer the last message.',
  },
  options: because === 'spent' ? [...(flow ? options[flow] : [])] : undefined,
});

const subjects: Readonly<Record<Flow, string>> = {
  no_connection: 'missing connection',
  slow: 'slow connection',
  device: 'problem with a device',
};

const technician = {
  id: 'technician',
  label: 'Send a technician to the customer’s home',
  consequence: 'The customer needs an appointment.',
};
const newModem = {
  id: 'new_modem',
  label: 'Send a new modem',
  consequence: 'It arrives by post and replaces the old one.',
};
const measureLine = {
  id: 'measure_line',
  label: 'Have the line measured from our side',
  consequence: 'Takes a working day; the connection drops for some minutes.',
};

const options: Readonly<Record<Flow, NonNullable<Request['options']>>> = {
  no_connection: [technician, newModem, measureLine],
  slow: [measureLine, technician],
  device: [newModem, technician],
};

function caseOf({ customer, package: offered }: Turn, { line, outage }: Knowledge): string {
  const where = line ? `, account ${line.account}, ${line.profileMbit} Mbit/s in ${line.area}, ${line.modem}` : '';
  const fault = outage ? ` Outage ${outage.id} is under way at the line.` : '';
  return `Customer ${customer.id}${where}.${fault} ${offered?.summary ?? ''}`.trim();
}

const triedText = (tried: readonly { step: string; outcome: string }[]): string =>
  tried.length > 0 ? `Tried: ${tried.map(({ step, outcome }) => `${step} (${outcome})`).join('; ')}.` : '';
