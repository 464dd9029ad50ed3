import type { Known } from '../conversation.ts';
import { found, type Rule, type Said } from '../violation.ts';
import { type FactKind, factKinds } from '../words/fact-kinds.ts';
import { anyOf, plain, sentencesOf } from '../words/plain.ts';
import { names } from '../words/values.ts';

/** A fact the package holds, or the customer has written, is not asked for; to name it and ask whether it is right is. */
export const asksAgain: Rule = (said) => {
  const known = knownTo(said);
  const sentences = sentencesOf(said.line.text);
  return sentences.flatMap((sentence, place) => {
    const near = `${sentences[place - 1] ?? ''} ${sentence}`;
    return known
      .filter(({ kind, name }) => asksFor(plain(sentence), kind, name))
      .filter(({ value }) => !names(near, value))
      .slice(0, 1)
      .map(({ kind, name, value }) =>
        found(
          'asks again',
          said,
          `asks for the ${kind?.kind ?? name} that it holds`,
          sentence,
          `${name}: ${JSON.stringify(value)}`,
        ),
      );
  });
};

interface KnownKind extends Known {
  readonly kind?: FactKind;
}

/** By the package, and by what the customer wrote in a form that is nothing else. */
function knownTo({ holding, before }: Said): KnownKind[] {
  const facts = (holding?.facts ?? []).filter(({ value }) => value !== undefined && value !== null && value !== '');
  const written = before.filter(({ by }) => by === 'customer').map(({ text }) => plain(text));
  return [
    ...facts.map((fact) => ({ ...fact, kind: factKinds.find((kind) => kind.names.test(fact.name.toLowerCase())) })),
    ...factKinds.flatMap((kind) =>
      written
        .flatMap((text) => (kind.written ? [...text.matchAll(kind.written)] : []))
        .map(([value]) => ({ name: `the customer’s own words`, value, kind })),
    ),
  ];
}

function asksFor(sentence: string, kind: FactKind | undefined, name: string): boolean {
  if (kind?.asked?.test(sentence)) return true;
  const isCalled = kind ? kind.called.test(sentence) || sentence.includes(name) : mentions(sentence, name);
  return isCalled && isRequest(sentence) && !notNeeded.test(sentence);
}

/** A fact of no known kind is asked for by its own name: `order.number`, or the words of it. */
const mentions = (sentence: string, name: string): boolean => {
  const words = plain(name).split(/[._-]/);
  return sentence.includes(plain(name)) || (words.length > 1 && sentence.includes(words.join(' ')));
};

const SHORT = 7;

/** `And your account number, please?` asks, too. */
const isRequest = (sentence: string): boolean =>
  request.test(sentence) ||
  (sentence.split(' ').length <= SHORT &&
    /\?$|\bplease\b|\bbitte\b|por favor|s'il vous plait/.test(sentence) &&
    !/^(?:is|are|was|ist|war|es|est)\b/.test(sentence));

const request = anyOf(
  "(?:what(?:'s| is| was| are| were)?|which) (?:[\\w-]+ ){0,3}(?:your|the|account|invoice|bill|amount|number|name|e-?mail|router|modem|device|month|day|kind|type|model|serial|customer)\\b",
  '(?:may|can|could) (?:i|we) (?:please |just )?(?:have|get|ask)\\b',
  '(?:could|can|would|will) you (?:please |kindly |just |also |quickly |once more )*(?:tell|give|send|share|provide|confirm|repeat|name|state|remind|enter|type|write|let)\\b',
  "(?:tell|give|send|remind) (?:me|us)\\b|(?:i|we)(?: will|'ll| would)? (?:still |also |just |only )*(?:need|require)\\b",
  'please (?:tell|give|send|share|provide|confirm|repeat|name|state|enter|type|write)\\b|let (?:me|us) know\\b|do you (?:know|have)\\b',
  '(?:wie (?:lautet|ist|war)|welche[rmns]?|auf welche[nm]?|um welche[ns]?)\\b|(?:nennen|sagen|geben|schicken|senden|schreiben|teilen|verraten|bestatigen) sie\\b|(?:brauche|benotige|brauchen|benotigen) (?:ich|wir|noch)\\b|(?:ich|wir) (?:brauche|benotige|brauchen|benotigen)\\b|(?:konnen|konnten|wurden) sie .*(?:nennen|sagen|geben|schicken|mitteilen|wiederholen|bestatigen|angeben)\\b',
  '(?:cual|que) (?:es|era|cuenta|factura|importe|router|modem|modelo|dispositivo|numero)\\b|a que importe|de que cuenta|(?:digame|deme|indiqueme|envieme|facilite\\w*|repitame|confirmeme)\\b|(?:puede|podria|me puede|me podria) (?:decirme|darme|indicar\\w*|facilitar\\w*|enviar\\w*|repetir\\w*|confirmar\\w*|decir|dar)\\b|(?:necesito|necesitamos|me hace falta)\\b',
  "(?:quel(?:le)?s?|de quel(?:le)?) (?:est|etait|compte|facture|montant|routeur|modem|box|appareil|modele|numero)\\b|(?:donnez|indiquez|dites|envoyez|precisez|rappelez|communiquez|confirmez)-(?:moi|nous)\\b|(?:pouvez|pourriez)-vous (?:me |nous |m')?(?:donner|indiquer|dire|envoyer|preciser|rappeler|communiquer|repeter|confirmer)\\b|(?:il me (?:faut|manque)|j'ai besoin|nous avons besoin)\\b",
);

/** Said to spare the customer something. */
const notNeeded = anyOf(
  "(?:need not|not need|don't need|needn't|no need|not have to|don't have to|never have to|not ask|won't ask|without (?:asking|needing))\\b",
  '(?:brauch\\w*|muss\\w*|mussen) .*\\b(?:nicht|kein\\w*|nichts)\\b|(?:nicht|kein\\w*) .*(?:notig|erforderlich)\\b',
  '(?:no (?:necesito|necesita|hace falta|tiene que|es necesario|le pido|le voy))\\b',
  "(?:pas besoin|inutile|n'avez pas|n'ai pas|pas la peine)\\b",
);
