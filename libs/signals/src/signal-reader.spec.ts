import { describe, expect, it, vi } from 'vitest';
import { readSignals, signalReader } from './signal-reader.ts';

describe('the language of a message', () => {
  it.each([
    ['I was charged twice on my last invoice', 'en'],
    ['Mir wurde der Betrag doppelt abgebucht', 'de'],
    ['Me han cobrado dos veces este mes', 'es'],
    ["On m'a facturé deux fois ce mois-ci", 'fr'],
  ])('of "%s" is %s', (text, language) => {
    expect(readSignals(text, 'en').language).toBe(language);
  });

  it.each(['TC-1001', 'ok', '12.50', '👍', ''])('stays what it was after %j', (text) => {
    expect(readSignals(text, 'de').language).toBe('de');
  });
});

describe('a request for a person', () => {
  it.each([
    'I want to speak to a human',
    'can I talk to someone please',
    'give me a real person',
    'Ich möchte mit einem Menschen sprechen',
    'mit einem echten Mitarbeiter bitte',
    'Quiero hablar con una persona',
    'Je voudrais parler à un conseiller',
    'je veux une vraie personne',
  ])('is heard in "%s"', (text) => {
    expect(readSignals(text, 'en').personRequested).toBe(true);
  });

  it.each(['I was charged twice', 'Where is my invoice?', 'Mein Internet ist langsam', 'Hola, ¿qué tal?'])(
    'is not heard in "%s"',
    (text) => {
      expect(readSignals(text, 'en').personRequested).toBe(false);
    },
  );

  it('is answered at once for hostile lengths', () => {
    expect(readSignals('talk to '.repeat(200_000), 'en').personRequested).toBe(false);
  });
});

describe('the mood of a message', () => {
  it.each([
    ['Great, thank you so much', 'positive'],
    ['I am not happy with this at all', 'negative'],
    ['Vielen Dank, das hat super geklappt', 'positive'],
    ['Ich bin damit überhaupt nicht zufrieden', 'negative'],
    ['Muchas gracias, todo perfecto', 'positive'],
    ['No estoy contento con el servicio', 'negative'],
    ['Merci beaucoup, c’est parfait', 'positive'],
    ['Je ne suis pas content du tout de vous', 'negative'],
    ['Grazie mille, siete stati gentilissimi', 'positive'],
    ['Sono molto delusa dal servizio', 'negative'],
    ['Muito obrigada, correu tudo bem', 'positive'],
    ['Não estou satisfeito com a resposta', 'negative'],
    ['Heel erg bedankt, het werkt nu prima', 'positive'],
    ['Ik ben niet tevreden over de monteur', 'negative'],
    ['Bardzo dziękuję, wszystko działa świetnie', 'positive'],
    ['Nie jestem zadowolona z tej odpowiedzi', 'negative'],
    ['Çok teşekkürler, her şey harika oldu', 'positive'],
    ['Bu hizmetten hiç memnun değilim', 'negative'],
    ['Die Rechnung ist ohne Problem angekommen', 'neutral'],
    ['Wann wird meine Rechnung abgebucht?', 'neutral'],
    ['I hate this constructor', 'negative'],
    ['Good constructor, thank you', 'positive'],
    ['Ich bin völlig verzweifelt', 'distressed'],
    ['Sono disperata, non dormo da giorni', 'distressed'],
  ])('of "%s" is %s', (text, sentiment) => {
    expect(readSignals(text, 'en').sentiment).toBe(sentiment);
  });

  it.each(["1'", 'looo', '1.', '£1 ', 'not good ', 'http://a.b/'])('is read at once in nothing but "%s"', (text) => {
    const message = text.repeat(1_000);
    const begun = performance.now();
    for (let n = 0; n < 30; n += 1) readSignals(message, 'en');
    expect(performance.now() - begun).toBeLessThan(200);
  });

  it('in a message that tells no language is read in the conversation’s', () => {
    expect(readSignals('grazie!', 'it').sentiment).toBe('positive');
    expect(readSignals('grazie!', 'en').sentiment).toBe('neutral');
  });
});

describe('how severe a message is', () => {
  it.each([
    ['Where is my invoice?', 'routine'],
    ['This is a joke', 'routine'],
    ['You owe me 12 euros', 'routine'],
    ['This is terrible, I am furious', 'watch'],
    ['You owe me 12,000 euros', 'watch'],
    ['You will hear from my lawyer', 'watch'],
    ['Thank you, but there is smoke coming out of the router', 'urgent'],
    ['Mein Mann hat einen Herzinfarkt und das Telefon geht nicht', 'urgent'],
  ])('says the worst of what is in "%s": %s', (text, severity) => {
    expect(readSignals(text, 'en').severity).toBe(severity);
  });
});

it('reads a text once for each language it may be in', () => {
  const read = vi.fn(readSignals);
  const signalsOf = signalReader(read);
  for (const language of ['en', 'en', 'de']) expect(signalsOf('ok', language).language).toBe(language);
  expect(read).toHaveBeenCalledTimes(2);
});

it('is of the latest messages alone, and of as much of each as is read', () => {
  const read = vi.fn(readSignals);
  const signalsOf = signalReader(read);
  for (let at = 0; at < 1_001; at += 1) signalsOf(`no ${at}`, 'en');
  signalsOf('no 0', 'en');
  expect(read).toHaveBeenCalledTimes(1_002);
  for (const end of ['one', 'two']) signalsOf(`${'a '.repeat(1_000)}${end}`, 'en');
  expect(read).toHaveBeenCalledTimes(1_003);
});
