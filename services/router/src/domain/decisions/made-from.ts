import { availabilityOf, keptQuestion, type MadeFrom, type RouteQuestion } from '@baton/routing';
import { joined, wordsToClassify } from '../classifying/words.ts';
import type { Conversation, OpenHandoff } from '../conversation.ts';
import type { RouteDecided } from '../conversation-event.ts';
import type { Facts, HandoffFacts } from '../facts.ts';

/** What a decision was made from, to be kept with it. */
export const madeFromOf = (question: RouteQuestion, { course }: Conversation, { agents }: Facts): MadeFrom => {
  const { answers, tokens, cost } = course;
  return { question: keptQuestion(question), availability: availabilityOf(agents), spent: { answers, tokens, cost } };
};

/** What classifiers said of the words, where the handoff was placed by them; and why, where the one that counted can tell. */
export const classifiedFor = (
  conversation: Conversation,
  { verdict }: OpenHandoff,
  { transcript, classifying }: HandoffFacts,
): Pick<RouteDecided, 'classifier'> => {
  if (!verdict) return {};
  const tells = verdict.by === 'trained' && verdict.label !== '' && classifying;
  const because = tells ? tells.why(joined(wordsToClassify(conversation, transcript))) : [];
  return { classifier: { ...verdict, ...(because.length > 0 && { because }) } };
};
