import { factDigest, type Readback } from '@baton/contracts';
import type { Reply } from './action.ts';
import { factOf, type Offer, type Session } from './session.ts';

const quoteMax = 200;

/** What was understood, told from what is stored: the package itself is not repeated. */
export const readBack = (
  session: Session,
  { handoffId }: Offer,
  { firstStep }: Reply,
  reliesOn: readonly string[],
): Readback => ({
  summary: [whoAndWhat(session), knownFacts(session), lastWords(session)].filter(Boolean).join(' '),
  firstStep: firstStep ?? session.package?.task.next ?? 'Answer the customer.',
  reliesOn: [...reliesOn],
  understood: Object.fromEntries(reliesOn.map((name) => [name, factDigest(handoffId, factOf(session, name)?.value)])),
});

const whoAndWhat = ({ customer, language, package: contents }: Session): string => {
  const intent = contents?.intent ? ` (${contents.intent})` : '';
  return `Customer ${customer?.id}, in ${language}: ${contents?.task.description ?? 'no task given'}${intent}.`;
};

const knownFacts = ({ facts }: Session): string =>
  facts.length > 0 ? `Known: ${facts.map(({ name }) => name).join(', ')}.` : '';

const lastWords = ({ turns, unanswered }: Session): string => {
  const last = turns.findLast(({ messageId }) => unanswered.includes(messageId));
  return last ? `Unanswered: "${last.text.slice(0, quoteMax)}"` : '';
};
