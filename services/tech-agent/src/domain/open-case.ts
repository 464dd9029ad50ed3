import { answerQuestion, articleFor, besides } from './answer-question.ts';
import type { Decision } from './decision.ts';
import { notUnderstood, proceed, tellOutage } from './proceed.ts';
import type { Round } from './round.ts';

/** The first words. A question about a device is answered before anything is tried. */
export function openCase(round: Round): Decision {
  const { flow } = round.diagnosis;
  const { outage } = round.knowledge;
  const isAnswerable = flow !== 'no_connection' && flow !== 'slow' && articleFor(round) !== undefined;
  if (outage) return tellOutage(round, outage, isAnswerable ? besides(round) : []);
  if (isAnswerable) return answerQuestion(round);
  return flow ? proceed(round) : notUnderstood(round);
}
