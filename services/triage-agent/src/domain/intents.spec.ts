import { trainClassifier } from '@baton/classifier';
import { describe, expect, it } from 'vitest';
import { examples } from './examples.ts';
import { intents } from './intents.ts';

const THRESHOLD = 0.7;

const heldOut: Readonly<Record<string, readonly string[]>> = {
  'billing.double_charge': [
    'Hello, you debited my card twice for the October bill',
    'it seems i have been charged two times for my contract',
    'Bei mir wurde der Betrag zweimal abgebucht',
    'Me habéis cobrado la cuota dos veces',
    "On m'a débité deux fois pour la même facture",
    'Looks like the direct debit ran twice this week, please check',
    'Die Gebühr ist doppelt vom Konto abgegangen',
    "prélevé deux fois, c'est normal ?",
  ],
  'billing.explain_charge': [
    'Could you tell me why there is an extra charge on this bill?',
    "I don't recognise a fee on my last invoice",
    'Warum ist die Rechnung diesen Monat so hoch?',
    'No entiendo este cargo de la factura',
    'Je ne comprends pas les frais sur ma facture',
    "there's a strange 7 euro item on the bill, what is it for?",
    'Was bedeutet die Servicegebühr auf der Rechnung',
    'me ha subido la factura, ¿por qué?',
  ],
  'billing.invoice': [
    'Can you send me a copy of my invoice?',
    'where do i download the bill for may',
    'Könnt ihr mir meine Rechnung vom März schicken?',
    '¿Me podéis enviar una copia de la factura?',
    "Pouvez-vous m'envoyer une copie de ma facture ?",
    "I can't find the bill for September anywhere",
    "je n'arrive pas à télécharger ma facture",
  ],
  'billing.refund': [
    'I am still waiting for my refund',
    'Please give me my money back for the cancelled order',
    'Wann bekomme ich mein Geld zurück?',
    'Quiero un reembolso de mi dinero',
    "J'attends toujours mon remboursement",
    'how long until the refund shows up on my card',
    '¿cuándo me devolvéis el dinero?',
  ],
  'billing.payment': [
    "I'd like to pay my bill later this month",
    'How can I change the card I pay with?',
    'Kann ich meine Rechnung später bezahlen?',
    'Quiero pagar con otra tarjeta, ¿cómo cambio la forma de pago?',
    'Je voudrais payer ma facture plus tard',
    'can i pay in two parts, money is tight',
    'neue IBAN, bitte ab jetzt von dort abbuchen',
    '¿puedo pagar más tarde este mes?',
  ],
  'tech.no_connection': [
    'My internet has stopped working since last night',
    'no signal and no network on my mobile, is there an outage?',
    'Seit gestern geht das Internet bei mir nicht mehr',
    'Desde ayer no tengo internet en casa',
    "Je n'ai pas internet depuis hier soir",
    'internet gone again, second time this week',
    'kein Internet seit zwei Stunden',
    'plus de réseau sur mon téléphone',
  ],
  'tech.slow': [
    'The internet is so slow that videos buffer all the time',
    'my wifi speed is really slow today',
    'Das WLAN ist abends sehr langsam',
    'El wifi va muy lento por la tarde',
    'Ma connexion wifi est très lente le soir',
    'upload speed is awful since the weekend',
    'Download ist extrem langsam geworden',
    'internet lentisimo desde ayer',
    'le wifi rame depuis hier',
  ],
  'tech.device': [
    'How can I set up the modem you sent me?',
    'I forgot the wifi password of my router',
    'Wie schließe ich den neuen Router an?',
    '¿Cómo instalo el router que me ha llegado?',
    'Comment brancher la nouvelle box ?',
    'router keeps restarting by itself, how do i reset it',
    'no sé cómo conectar el módem',
  ],
  'sales.new_plan': [
    'Which plan with unlimited data do you offer?',
    'I want to upgrade my plan to fibre',
    'Ich interessiere mich für einen günstigeren Tarif',
    '¿Cuánto cuesta una tarifa con más gigas?',
    'Quel forfait illimité proposez-vous ?',
    'what would fibre cost me per month',
    'was kostet Glasfaser bei euch',
    'combien coûte la fibre chez vous ?',
  ],
  'account.cancel': [
    'I want to cancel my plan',
    'please terminate my contract with you',
    'cancel my contract',
    'Ich kündige hiermit meinen Vertrag',
    'Quiero dar de baja mi contrato',
    'Je voudrais résilier mon forfait',
  ],
  'account.change_details': [
    'I have moved, please update my postal address',
    'How do I change the email address of my account?',
    'Ich möchte meine neue Adresse mitteilen, ich bin umgezogen',
    'Quiero cambiar mi dirección de correo',
    'Je veux changer mon adresse mail',
    'got a new phone number, please update it',
    'quiero actualizar mi número de teléfono',
    'nouvelle adresse, je viens de déménager',
  ],
  'smalltalk.greeting': [
    'Hello there',
    'hey good morning',
    'Guten Tag zusammen',
    'Hola, buenas tardes',
    'Bonjour à tous',
    'hi folks',
  ],
  'smalltalk.thanks': [
    'thank you so much!',
    'ok thanks for the help',
    'Danke für die schnelle Hilfe',
    'Muchas gracias por todo',
    'Merci pour tout',
    'brilliant, thanks for sorting it out',
  ],
};

const outOfDomain = [
  'What is the capital of Mongolia?',
  'Write me a poem about autumn leaves',
  'How do I bake sourdough bread?',
  'Who won the chess world championship?',
  'My cat refuses to eat fish',
  'asdf qwer zxcv',
  'Wie hoch ist der Mount Everest?',
  'Erzähl mir einen Witz über Pinguine',
  '¿Qué tiempo hace mañana en Sevilla?',
  'Recomiéndame una película de terror',
  'Quelle est la recette de la ratatouille ?',
  'Combien de planètes y a-t-il ?',
  '42',
  "What's the best pasta sauce?",
  'Can you help me with my maths homework?',
  'the train was late today',
  'Wann fährt der nächste Zug nach Köln?',
  'Mein Hund hat Geburtstag',
  '¿Quién ganó el partido anoche?',
  'Me duele la cabeza',
  "J'aime le chocolat noir",
  'maybe later',
  'no',
  'yes',
  'ok',
  'No lo sé',
  'I do not know it.',
  'keine Ahnung',
  'je ne sais pas',
  "I really couldn't say",
  'no I have no clue',
  'not that one',
  'wait a moment please',
  'yes that would be fine',
  'Weiß ich gerade nicht',
  'das ist mir egal',
  'nein, keins von beiden',
  'ja genau',
  'no tengo ni idea',
  'pues no sabría decirte',
  'eso no',
  'vale, de acuerdo',
  'je ne saurais pas dire',
  "non, ce n'est pas ça",
  "d'accord, pourquoi pas",
];

const classifier = trainClassifier(examples);
const guesses = Object.entries(heldOut).flatMap(([intent, texts]) =>
  texts.map((text) => ({ text, intent, ...classifier.classify(text) })),
);

describe('intents', () => {
  it('have a name and examples in every language of the shop', () => {
    for (const { examples: byLanguage } of intents) expect(Object.keys(byLanguage)).toEqual(['en', 'de', 'es', 'fr']);
    expect(new Set(intents.map(({ name }) => name)).size).toBe(intents.length);
  });

  it('give no sentence to two intents', () => {
    expect(new Set(examples.map(({ text }) => text.toLowerCase())).size).toBe(examples.length);
  });

  it('are tried on sentences they have not seen', () => {
    const seen = new Set(examples.map(({ text }) => text));
    expect(guesses.filter(({ text }) => seen.has(text))).toEqual([]);
    expect(Object.keys(heldOut).sort()).toEqual(intents.map(({ name }) => name).sort());
  });

  it('name the right intent for at least 95 in 100 unseen sentences', () => {
    const wrong = guesses.filter(({ label, intent }) => label !== intent);
    expect(wrong.length / guesses.length, describeAll(wrong)).toBeLessThanOrEqual(0.05);
  });

  it('are right and sure of it for at least 90 in 100 unseen sentences', () => {
    const unsure = guesses.filter(({ label, intent, confidence }) => label !== intent || confidence < THRESHOLD);
    expect(unsure.length / guesses.length, describeAll(unsure)).toBeLessThanOrEqual(0.1);
  });

  it('are tried on nothing off topic that was learnt as such', () => {
    const learnt = new Set(examples.map(({ text }) => text));
    expect(outOfDomain.filter((text) => learnt.has(text))).toEqual([]);
  });

  it.each(outOfDomain)('are not sure of what no intent is about: %s', (text) => {
    expect(classifier.classify(text).confidence).toBeLessThan(THRESHOLD);
  });
});

function describeAll(wrong: typeof guesses): string {
  return wrong.map(({ text, label, confidence }) => `${text} -> ${label} (${confidence.toFixed(2)})`).join('; ');
}
