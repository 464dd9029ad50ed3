import { answerQuestion, besides } from './answer-question.ts';
import { isArticle } from './article-step.ts';
import { type Decision, say } from './decision.ts';
import { notUnderstood, proceed, questionOf, tellOutage } from './proceed.ts';
import { isEnough, readSpeed } from './read-speed.ts';
import type { Round } from './round.ts';
import { type Statement, type StatementName, state } from './statement.ts';

/** Every further turn: what the customer's answer means for the step they were asked to take. */
export function goOn(round: Round): Decision {
  const { reading, diagnosis, outcome, pending, knowledge } = round;
  const { outage } = knowledge;
  if (reading.means.has('worked') || outcome === 'worked') return close(round, 'solved');
  if (outage && outage.id !== diagnosis.outage) return tellOutage(round, outage);
  if (outcome) return proceed(round, [reactionTo(round), ...besides(round)]);
  if (reading.isQuestion) return answerQuestion(round);
  if (pending) return whilePending(round, pending);
  return withoutStep(round);
}

function whilePending(round: Round, pending: NonNullable<Round['pending']>): Decision {
  const { means } = round.reading;
  const diagnosis = { ...round.diagnosis, unclear: 0 };
  if (means.has('thanks') && isArticle(pending.name)) return close(round, 'welcome');
  if (means.has('done') && pending.kind === 'do') return say(diagnosis, [questionOf(pending)]);
  if (means.has('later') || means.has('thanks') || means.has('notYet'))
    return say(diagnosis, [state('takeYourTime', {})]);
  return notUnderstood(round);
}

function withoutStep(round: Round): Decision {
  const { reading, diagnosis, knowledge } = round;
  const { means, flow = diagnosis.flow } = reading;
  if (means.has('thanks') || (means.has('later') && !means.has('failed'))) return close(round, 'welcome');
  if (knowledge.outage) return notUnderstood(round);
  const goesOn = reading.flow !== undefined || means.has('failed') || reading.no;
  return goesOn && flow ? proceed({ ...round, diagnosis: { ...diagnosis, flow } }) : notUnderstood(round);
}

const close = ({ diagnosis }: Round, words: StatementName & ('solved' | 'welcome')): Decision =>
  say({ ...diagnosis, flow: undefined, pending: undefined, unclear: 0 }, [state(words, {})], { resolves: true });

function reactionTo({ reading, pending, knowledge: { line } }: Round): Statement {
  const mbit = pending?.kind === 'measure' ? readSpeed(reading.text) : undefined;
  if (mbit === undefined || line === undefined) return state('noted', {});
  const { profileMbit: profile } = line;
  return state('measured', { measured: mbit, profile, isEnough: isEnough(mbit, profile) });
}
