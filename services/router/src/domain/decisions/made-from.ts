import { availabilityOf, keptQuestion, type MadeFrom, type RouteQuestion } from '@baton/routing';
import type { Conversation } from '../conversation.ts';
import type { Facts } from '../facts.ts';

/** What a decision was made from, to be kept with it. */
export const madeFromOf = (question: RouteQuestion, { course }: Conversation, { agents }: Facts): MadeFrom => {
  const { answers, tokens, cost } = course;
  return { question: keptQuestion(question), availability: availabilityOf(agents), spent: { answers, tokens, cost } };
};
