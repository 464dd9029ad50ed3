import { found, type Rule, type Said } from '../violation.ts';
import { type ActKind, actKinds } from '../words/act-kinds.ts';
import { anyOf, clausesOf, negation, plain, sentencesOf } from '../words/plain.ts';
import { type TermKind, termsIn } from '../words/terms.ts';
import { proposing } from './repeats-step.rule.ts';

/** What was promised or settled is neither denied nor told with another sum or day; what was forbidden is not offered. */
export const contradicts: Rule = (said) => {
  const { line, holding } = said;
  if (line.by !== 'ai' || !holding) return [];
  return [
    ...holding.promised.flatMap((promise) => againstPromise(said, promise)),
    ...holding.forbidden.flatMap((ban) => againstBan(said, ban)),
  ].slice(0, 1);
};

function againstPromise(said: Said, promise: string) {
  return clausesOf(promise).flatMap((part) =>
    actsIn(part).flatMap((act) => {
      const against = spokenOf(said, act).find((each) => denies(each, part) || changes(each, part));
      const clause = against ?? askedAnew(said, part, act);
      return clause
        ? [found('contradicts', said, `goes back on what was promised (${act.kind})`, clause, promise)]
        : [];
    }),
  );
}

/** What was agreed is not asked about as if nobody had decided. */
function askedAnew({ line }: Said, promise: string, { called }: ActKind): string | undefined {
  if (isNegative(promise) || !called.test(plain(line.text))) return undefined;
  return sentencesOf(line.text).find((sentence) => asks.test(plain(sentence)));
}

const asks = anyOf(
  '(?:shall i|should i|do you want me to|would you like me to) (?:ask|request|apply|arrange|have)\\b.*\\?',
  '(?:soll ich|mochten sie,? dass ich) .*(?:beantrag|anfrag|veranlass|bitte)\\w*.*\\?',
  '(?:quiere|desea) que (?:lo |la |los |las )?(?:solicite|pida)\\b.*\\?',
  '(?:dois-je|voulez-vous que je) .*(?:demand|sollicit)\\w*.*\\?',
);

function againstBan(said: Said, ban: string) {
  const step = proposing(said.line.text, { step: ban });
  if (step) return [found('contradicts', said, 'has the customer do what was forbidden', step, ban)];
  return actsIn(ban).flatMap((act) => {
    const clause = spokenOf(said, act).find((each) => !isNegative(each) && offers.test(plain(each)));
    return clause ? [found('contradicts', said, `offers what was forbidden (${act.kind})`, clause, ban)] : [];
  });
}

const actsIn = (text: string): ActKind[] => actKinds.filter(({ called }) => called.test(plain(text)));

/** What was said about an act, but for what repeats what somebody said. */
const spokenOf = ({ line }: Said, { called }: ActKind): string[] =>
  clausesOf(line.text).filter((clause) => called.test(plain(clause)) && !isQuoted(clause));

const isQuoted = (clause: string): boolean => /^[“„«"].*[”“»"]$/.test(clause.trim());

/** What was said yes to is said no to, or the other way round. */
const denies = (clause: string, promise: string): boolean =>
  isNegative(promise) ? !isNegative(clause) && offers.test(plain(clause)) : isNegative(clause) && !isFree(clause);

const isNegative = (text: string): boolean => negation.test(plain(text).replace(noDenial, ' '));

/** These speak of no, and deny nothing: what is to come, what is spared, and what somebody else has to do. */
const noDenial = anyOf(
  "not(?: \\w+){0,3} yet\\b|nothing (?:else|more)\\b|(?:no|not) later than\\b|without delay\\b|no doubt\\b|not only\\b|no need to\\b|you (?:need not|do not (?:have|need) to)\\b|i (?:may|can)(?: not|not|'t) [^,;.]*\\bmyself\\b",
  'noch nicht\\b|nicht nur\\b|(?:sie )?(?:mussen|brauchen) (?:sie )?(?:nichts?|dafur nichts)\\b|(?:darf|kann) ich nicht selbst\\b',
  '(?:todavia|aun) no\\b|no (?:solo|tiene que|hace falta)\\b|yo no puedo\\b|no (?:lo )?puedo [^,;.]*\\byo mism[oa]\\b',
  "(?:ne \\w+ |n'\\w+ )?pas (?:encore|seulement)\\b|vous n'avez (?:pas|rien) a\\b|je ne peux pas [^,;.]*\\bmoi-meme\\b",
);

/** `Free of charge` is what `no charge` is. */
const isFree = (clause: string): boolean =>
  /\b(?:free of charge|for free|waive[ds]?|kostenlos|kostenfrei|gratis|gratuit\w*)\b/.test(plain(clause));

/** Has the act done, or says that it will be. */
const offers = anyOf(
  "(?:shall|can|could|may|will|would|let) (?:i|we|me|us)\\b|(?:i|we)(?:'ll| will| can| could| have (?:asked|requested|made|sent|booked|arranged)| am going to| are going to)\\b|would you like|do you want|you(?:'ll| will| can| could| get| are getting)\\b|(?:is|are|was|were|will be|has been) (?:approved|agreed|made|booked|sent|requested|on (?:its|the) way|charged|due)\\b",
  '(?:soll|kann|darf|werde|konnte) ich\\b|ich (?:kann|werde|habe|konnte)\\b|wir (?:konnen|werden|haben|berechnen)\\b|mochten sie|sie (?:bekommen|erhalten|konnen|mussen)\\b|(?:ist|wird|wurde) .*(?:freigegeben|genehmigt|beantragt|vereinbart|unterwegs|berechnet|fallig)\\b|stehen ihnen zu',
  '(?:quiere|desea) que\\b|(?:puedo|podemos|voy a|vamos a|le (?:puedo|doy|haremos|llamamos|llamaremos|cobraremos|corresponde))\\b|(?:he|hemos) (?:solicitado|pedido)\\b|(?:esta|queda|ha sido) (?:aprobad|acordad|solicitad|en camino)|se le cobrar',
  "(?:voulez-vous|souhaitez-vous|dois-je|puis-je)\\b|(?:je|nous) (?:peux|pouvons|vais|allons|vous (?:rembours|rappel|factur|offr))|j'ai demande|(?:est|sera|a ete) (?:approuv|accord|demand|en route|factur)",
);

const kinds: readonly TermKind[] = ['money', 'date', 'weekday', 'duration'];

/** Of what the promise fixes the words name something else, and not that. */
function changes(clause: string, promise: string): boolean {
  const [said, fixed] = [termsIn(clause), termsIn(promise)];
  return kinds.some(
    (kind) => fixed[kind].length > 0 && said[kind].length > 0 && !said[kind].some((term) => fixed[kind].includes(term)),
  );
}
