import { askPerson, type Decision, say } from './decision.ts';
import { nextStep, noted } from './diagnosis.ts';
import type { Knowledge, Outage } from './knowledge.ts';
import type { Round } from './round.ts';
import { type Statement, state } from './statement.ts';
import type { Step } from './step.ts';

/** Goes on to the next step that was not tried, or to a person where they are spent. */
export function proceed(round: Round, before: readonly Statement[] = []): Decision {
  const { knowledge } = round;
  const diagnosis = { ...round.diagnosis, flow: round.diagnosis.flow ?? 'device', pending: undefined, unclear: 0 };
  const step = nextStep(knowledge.flows[diagnosis.flow], diagnosis.tried);
  if (step === undefined) return askPerson(diagnosis, 'spent');
  if (step.kind === 'check') {
    const checked = noted(diagnosis, { step: step.name, outcome: knowledge.line ? 'none_known' : 'cannot' });
    return proceed({ ...round, diagnosis: checked }, [...before, ...checkedIn(knowledge)]);
  }
  const { instruction, question } = step;
  return say({ ...diagnosis, pending: step.name }, [...before, state('step', { instruction, question })]);
}

/** An outage explains all the customer sees: no step of theirs would help. */
export function tellOutage({ diagnosis, knowledge }: Round, outage: Outage, more: readonly Statement[] = []): Decision {
  const checked = noted({ ...diagnosis, pending: undefined }, { step: 'outage', outcome: 'under_way' });
  const since = { at: outage.since, timeZone: timeZoneIn(knowledge) };
  const statement = state('outage', { area: outage.area, since, expectedUntil: endOf(outage, knowledge) });
  return say({ ...checked, outage: outage.id, unclear: 0 }, [statement, ...more]);
}

/** Not understood twice in a row goes to a person. */
export function notUnderstood({ diagnosis, pending, knowledge }: Round): Decision {
  const { outage } = knowledge;
  if (diagnosis.unclear > 0) return askPerson(diagnosis, outage ? 'spent' : 'not_understood');
  const unclear = { ...diagnosis, unclear: diagnosis.unclear + 1 };
  if (pending?.question)
    return say(unclear, [state('notUnderstood', { question: pending.question })], { confidence: UNSURE });
  if (pending) return say(unclear, [questionOf(pending)], { confidence: UNSURE });
  if (!outage) return say(unclear, [state('whatIsWrong', {})], { confidence: UNSURE });
  return say(unclear, [state('outageStill', { area: outage.area, expectedUntil: endOf(outage, knowledge) })]);
}

export const questionOf = ({ question }: Step): Statement =>
  question ? state('question', { question }) : state('didItHelp', {});

const UNSURE = 0.4;

const checkedIn = ({ line }: Knowledge): Statement[] => (line ? [state('noOutage', { area: line.area })] : []);

const endOf = ({ expectedUntil }: Outage, knowledge: Knowledge) =>
  expectedUntil ? { at: expectedUntil, timeZone: timeZoneIn(knowledge) } : undefined;

const timeZoneIn = ({ line }: Knowledge): string => line?.timeZone ?? 'UTC';
