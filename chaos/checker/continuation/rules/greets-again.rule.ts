import type { Line } from '../conversation.ts';
import { found, type Rule, type Said } from '../violation.ts';
import { anyOf, plain, sentencesOf } from '../words/plain.ts';

/**
 * Whom a notice has announced does not greet, say who it is, or ask what it is about; and nobody does so twice.
 * People may: they come in person.
 */
export const greetsAgain: Rule = (said) => {
  const { line } = said;
  if (line.by !== 'ai') return [];
  const announced = announcement(said);
  const earlier = sinceOpened(said).find(({ by, text }) => by === 'ai' && beginnings(text).length > 0);
  const disclosed = said.before.some(({ by, text }) => by === 'ai' && sentencesOf(text).some(isDisclosure));
  return sentencesOf(line.text).flatMap((sentence) => {
    if (isDisclosure(sentence)) return disclosed ? [again(said, sentence, 'said before')] : [];
    const against = announced?.text ?? earlier?.text;
    return isBeginning(sentence) && against ? [again(said, sentence, against)] : [];
  });
};

const again = (said: Said, words: string, against: string) =>
  found('greets again', said, 'begins anew', words, against);

/** The notice of the handoff that made the speaker owner. */
const announcement = ({ line, before, holding }: Said): Line | undefined =>
  holding && before.find(({ by, epoch, handoffId }) => by === 'platform' && epoch === line.epoch && handoffId);

/** A conversation that is opened again begins again. */
const sinceOpened = ({ before }: Said): readonly Line[] =>
  before.slice(
    Math.max(
      0,
      before.findLastIndex(({ reopens }) => reopens),
    ),
  );

const beginnings = (text: string): string[] => sentencesOf(text).filter(isBeginning);

const isBeginning = (sentence: string): boolean => {
  const words = plain(sentence).replace(/^[¡¿"“„«\s]+/, '');
  return greeting.test(words) || introduction.test(words) || offersHelp.test(words);
};

const isDisclosure = (sentence: string): boolean => disclosure.test(plain(sentence));

/** By law a customer is told once. */
const disclosure =
  /^(?:i am an ai assistant|ich bin ein ki-assistent|soy un asistente de ia|je suis un assistant ia)\.?$/;

const name = "(?: (?!there is|es gibt)[\\w'-]+){0,3}";
const ends = `${name}(?:[,.!:;]|$)`;
const greeting = new RegExp(
  `^(?:${[
    `(?:hello|hi|hey|greetings|good (?:morning|afternoon|evening|day))(?: there| again)?${ends}`,
    '(?:a )?(?:warm )?welcome(?: back)?(?: to\\b|[,.!]|$)',
    `(?:hallo|guten (?:tag|morgen|abend)|gruss gott|moin|servus)${ends}`,
    '(?:herzlich )?willkommen(?: zuruck)?(?: bei\\b| [a-z]+[,.!]|[,.!]|$)',
    `(?:hola|buenos dias|buenas tardes|buenas noches|buenas)${ends}`,
    '(?:le doy la bienvenida|bienvenid[oa]s?)\\b',
    `(?:bonjour|bonsoir|salut|coucou)${ends}`,
    'bienvenue\\b',
  ].join('|')})`,
);
const role = '(?:assistant|specialist|agent|adviser|advisor|bot|team member|representative)';
const introduction = anyOf(
  `(?:my name is|(?:i am|i'm|this is) (?:an?|the|your|our)(?: [\\w-]+){0,3} ${role}\\b)`,
  `(?:i am|i'm|this is) [a-z]+ from\\b|you are (?:now )?(?:speaking|talking|chatting) (?:to|with)\\b`,
  'mein name ist|ich heisse|(?:ich bin|hier ist|hier spricht) (?:der|die|das|ihr|ihre|unser|ein|eine)(?: [\\w-]+){0,3} ?\\w*(?:assistent|spezialist|berater|abteilung|agent|bot)\\w*',
  'me llamo|mi nombre es|soy (?:el|la|su|un|una)(?: [\\w-]+){0,2} ?(?:asistente|especialista|agente|asesor|bot)\\w*|le atiende (?:el|la)\\b',
  "je m'appelle|mon nom est|je suis (?:le|la|l'|votre|un|une) ?(?:[\\w-]+ ){0,2}(?:assistant|specialiste|agent|conseiller|bot)\\w*|vous etes (?:maintenant )?en (?:ligne|contact) avec",
);
/** “What else” goes on; “what” begins. */
const offersHelp = anyOf(
  '(?:how|what) (?:can|may|could) i (?:help|assist|do for|be of)(?!.*\\b(?:else|more|further|besides)\\b)|what brings you|what is (?:it|this) about\\?',
  '(?:wie|womit|wobei|was) kann ich (?:ihnen )?(?!.*\\b(?:noch|sonst|ausserdem)\\b).*(?:helfen|tun|behilflich)|worum geht es\\?',
  '(?:en que|como) (?:le )?puedo (?!.*\\b(?:mas|otra)\\b).*(?:ayudar|servir)\\w*|que puedo hacer por usted',
  "(?:comment|en quoi) puis-je (?:vous )?(?!.*\\b(?:encore|d'autre|autre)\\b).*(?:aider|assister|utile)|que puis-je faire pour vous",
);
