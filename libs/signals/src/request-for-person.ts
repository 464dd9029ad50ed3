import { flat, wholeWords } from './whole-words.ts';

/**
 * Ways to ask for a person. Plain alternatives, repetition only up to a bound: matching stays linear in the text.
 * A miss traps a customer, a false hit costs one question, so in doubt it is a request.
 */
const ways: readonly string[] = [
  // English
  '(?:speak|talk|chat|connect me|put me through|transfer me|pass me on) (?:to|with) (?:a |an |some ?|the |your |another )?(?:real |actual |live |human )?(?:human(?: being)?|person|someone|somebody|agent|manager|supervisor|representative|rep|operator|adviser|advisor|colleague)',
  '(?:real|actual|live) (?:human|person|agent|representative)',
  '(?:want|need|get me|give me|is there) (?:a |an |any |the |your )?(?:real |actual )?(?:human(?: being)?|person|manager|representative|operator|supervisor|human agent)',
  '(?:a |an )?(?:human|person|agent|operator|representative|supervisor|manager),? please',
  "(?:don't|do not|won't) (?:want to |wish to )?(?:talk|speak|chat) (?:to|with) (?:a |an |this |the |any )?(?:ro)?(?:bots?|machine|computer|ai)",
  'no (?:more )?(?:ro)?bots?',
  '(?:someone|somebody|anyone|a person) (?:please |to )?call me',
  // German
  'mit (?:einem|einer|nem|ihrem|dem)? ?(?:echten |richtigen )?(?:menschen|mitarbeiter|mitarbeiterin|berater|beraterin|chef|vorgesetzten)',
  'mit (?:jemandem|einer (?:echten |richtigen )?person) (?:reden|sprechen|schreiben|telefonieren)',
  '(?:echten|richtigen) (?:menschen|mitarbeiter)',
  '(?:möchte|will|wünsche|brauche|kann ich|könnte ich|darf ich|verbinden sie mich|geben sie mir|bitte)(?: \\p{L}+){0,4} (?:menschen|mitarbeiter|mitarbeiterin|berater|beraterin|vorgesetzten|chef)',
  'eine (?:echte |richtige )?person (?:sprechen|reden)',
  '(?:mensch|mitarbeiter|mitarbeiterin|berater|beraterin),? bitte',
  'kein(?:en|em)? (?:ro)?bots?',
  'nicht mit (?:einem|einer|nem|dem|der) (?:(?:ro)?bot|maschine|computer|ki)',
  // Spanish
  'hablar con (?:una? |su |el |la )?(?:persona|humano|agente|alguien|operadora?|encargad[oa]|supervisora?|responsable)',
  '(?:persona|humano) (?:real|de verdad)',
  '(?:necesito|quiero|quisiera|p[aá]s[ea]me con|p[oó]n[gea]{1,2}me con|comun[ií]queme con|que me atienda|que me llame) (?:a )?(?:una?|otra?|alg[uú]n|su) (?:persona|humano|agente|operadora?|supervisora?|encargad[oa]|responsable|asesora?)',
  '(?:persona|humano|agente|operadora?),? por favor',
  'no quiero (?:hablar con )?(?:un |una )?(?:(?:ro)?bots?|m[aá]quina)',
  // French
  '(?:parler|discuter) (?:à|a|avec) (?:une? |votre |le |la )?(?:vraie? )?(?:personne|humain|conseiller|conseillère|quelqu.un|responsable|supérieur|agent|opérateur)',
  'vraie? (?:personne|humain|conseiller|conseillère)',
  "(?:veux|voudrais|souhaite|besoin d'|passez[- ]moi|(?:relation|contact) avec) ?(?:une? |votre )?(?:autre )?(?:conseiller|conseillère|humain|agent|opérateur|responsable)",
  "(?:humain|une personne|conseiller|conseillère),? s'il (?:vous|te) pla[iî]t",
  'pas (?:de|une?|à une?|avec une?) (?:(?:ro)?bot|machine)',
];

const asks = wholeWords(ways.join('|'));
/** A lone word of those who know what they want from telephone menus. */
const lone =
  /^(?:human|person|agent|operator|representative|mensch|mitarbeiter|persona|humano|agente|operador|humain|conseiller)[.!]*$/i;

const textMax = 2_000;

export const asksForPerson = (text: string): boolean => {
  const head = flat(text.slice(0, textMax));
  return asks.test(head) || lone.test(head);
};
