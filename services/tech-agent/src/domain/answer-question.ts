import { nameOf } from './article-step.ts';
import { type Decision, say } from './decision.ts';
import type { Article } from './knowledge.ts';
import { notUnderstood, questionOf } from './proceed.ts';
import { type Round, stepsOf } from './round.ts';
import { type Statement, state } from './statement.ts';

/** Answers from the knowledge base; where a step waits for its answer, asks for that again. */
export function answerQuestion(round: Round): Decision {
  const { diagnosis, pending } = round;
  const article = articleFor(round);
  if (article === undefined) return notUnderstood(round);
  const words = state('article', { body: article.body });
  if (pending) return say({ ...diagnosis, unclear: 0 }, [words, questionOf(pending)]);
  const asked = stepsOf(round.knowledge).find(({ name }) => name === article.step);
  const question = asked ? questionOf(asked) : state('didItHelp', {});
  return say({ ...diagnosis, pending: nameOf(article), unclear: 0 }, [words, question]);
}

/** The best article on anything that was not tried. */
export const articleFor = ({ knowledge, diagnosis }: Round): Article | undefined =>
  knowledge.articles.find((article) => !diagnosis.tried.some(({ step }) => step === nameOf(article)));

/** The answer to a question that came with something else. */
export function besides(round: Round): Statement[] {
  const article = round.reading.isQuestion ? articleFor(round) : undefined;
  return article ? [state('article', { body: article.body })] : [];
}
