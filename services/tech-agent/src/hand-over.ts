import { type Action, handOff, type Turn } from '@baton/agent-kit';
import type { Decision } from './domain/decision.ts';
import type { Diagnosis } from './domain/diagnosis.ts';
import type { Knowledge } from './domain/knowledge.ts';
import { stepsOf } from './domain/round.ts';
import { told } from './domain/tried.ts';
import { factsOf } from './line-facts.ts';
import { notesOf } from './memory.ts';
import { type Request, subjects, toPerson } from './to-person.ts';

const TRIED_MAX = 100;

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
    parked: parkedIn(turn, decision, knowledge),
    severity: turn.signals?.severity,
    sentiment: turn.signals?.sentiment,
    notes: notesOf(turn, diagnosis),
  });
}

/** As many as a package may list, the newest. */
export const triedIn = ({ tried }: Diagnosis, knowledge: Knowledge) =>
  told(tried.slice(-TRIED_MAX), stepsOf(knowledge));

const toSpecialist = (intent: string): Request => ({
  to: { intent },
  intent,
  reason: { trigger: 'out_of_scope', detail: `The customer now asks about ${intent}, which tech does not cover.` },
  task: { description: `Help the customer with ${intent}.`, next: 'Answer the last message.' },
});

/** A search that is not at its end goes on after another topic; an outage ends without us. */
function parkedIn({ parked }: Turn, decision: HandOver, { outage }: Knowledge) {
  if (decision.act === 'askPerson') return [...parked];
  const { flow } = decision.diagnosis;
  const others = parked.filter(({ intent }) => intent !== decision.intent);
  return flow && !outage
    ? [...others, { intent: `tech.${flow}`, detail: `The ${subjects[flow]} is not solved yet.` }]
    : others;
}

function caseOf({ customer, package: offered }: Turn, { line, outage }: Knowledge): string {
  const where = line ? `, account ${line.account}, ${line.profileMbit} Mbit/s in ${line.area}, ${line.modem}` : '';
  const fault = outage ? ` Outage ${outage.id} is under way at the line.` : '';
  return `Customer ${customer.id}${where}.${fault} ${offered?.summary ?? ''}`.trim();
}

const triedText = (tried: readonly { step: string; outcome: string }[]): string =>
  tried.length > 0 ? `Tried: ${tried.map(({ step, outcome }) => `${step} (${outcome})`).join('; ')}.` : '';
