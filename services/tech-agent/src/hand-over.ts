import { type Action, type HandOffOptions, handOff, type Turn } from '@baton/agent-kit';
import type { Fact } from '@baton/contracts';
import type { Decision, PersonBecause } from './domain/decision.ts';
import type { Diagnosis } from './domain/diagnosis.ts';
import type { Knowledge } from './domain/knowledge.ts';
import { accountIn } from './domain/reading.ts';
import { stepsOf } from './domain/round.ts';
import type { Flow } from './domain/step.ts';
import { told } from './domain/tried.ts';
import { notesOf } from './memory.ts';

type HandOver = Exclude<Decision, { act: 'say' }>;

/** To another specialist, or to a person: with all that was tried, and what the tables know of the line. */
export function handOver(turn: Turn, decision: HandOver, knowledge: Knowledge): Action {
  const { diagnosis } = decision;
  const tried = triedIn(diagnosis, knowledge);
  const to = decision.act === 'handOff' ? toSpecialist(decision.intent) : toPerson(decision.because, diagnosis);
  return handOff({
    ...to,
    summary: [caseOf(turn, knowledge), to.reason.detail, triedText(tried)].filter(Boolean).join(' '),
    tried,
    facts: factsOf(turn, knowledge),
    parked: decision.act === 'handOff' ? parkedIn(turn, decision, knowledge) : undefined,
    severity: turn.signals?.severity,
    sentiment: turn.signals?.sentiment,
    notes: notesOf(turn, diagnosis),
  });
}

export const triedIn = ({ tried }: Diagnosis, knowledge: Knowledge) => told(tried, stepsOf(knowledge));

/** The account is the table's, so that nobody asks for it who needs it; without a line it is the customer's word. */
export const factsOf = (turn: Turn, { line }: Knowledge): Fact[] => {
  if (!line) return accountSaid(turn);
  const known = { 'line.area': line.area, 'line.profile_mbit': line.profileMbit, 'line.modem': line.modem };
  const account = turn.fact('account.number') ? {} : { 'account.number': line.account };
  return Object.entries({ ...account, ...known }).map(([name, value]) => {
    return { name, value, provenance: 'system', source: 'line table', at: turn.now.toISOString() };
  });
};

const accountSaid = ({ message: { text, messageId, sentAt } }: Turn): Fact[] => {
  const value = accountIn(text);
  return value ? [{ name: 'account.number', value, provenance: 'customer', source: messageId, at: sentAt }] : [];
};

type Request = Pick<HandOffOptions, 'to' | 'intent' | 'reason' | 'task' | 'options'>;

const toSpecialist = (intent: string): Request => ({
  to: { intent },
  intent,
  reason: { trigger: 'out_of_scope', detail: `The customer now asks about ${intent}, which tech does not cover.` },
  task: { description: `Help the customer with ${intent}.`, next: 'Answer the last message.' },
});

/** A search that is not at its end goes on after the other topic; an outage ends without us. */
function parkedIn({ parked }: Turn, { intent, diagnosis }: HandOver & { act: 'handOff' }, { outage }: Knowledge) {
  const others = parked.filter((topic) => topic.intent !== intent);
  const { flow } = diagnosis;
  if (!flow || outage) return others;
  return [...others, { intent: `tech.${flow}`, detail: `The ${subjects[flow]} is not solved yet.` }];
}

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
