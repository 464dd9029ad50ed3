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

it('hears anger and thanks', () => {
  expect(readSignals('This is terrible, I am furious', 'en')).toMatchObject({
    sentiment: 'negative',
    severity: 'watch',
  });
  expect(readSignals('Great, thank you so much', 'en').sentiment).toBe('positive');
});

it('reads a text once for each language it may be in', () => {
  const read = vi.fn(readSignals);
  const signalsOf = signalReader(read);
  for (const language of ['en', 'en', 'de']) expect(signalsOf('ok', language).language).toBe(language);
  expect(read).toHaveBeenCalledTimes(2);
});
