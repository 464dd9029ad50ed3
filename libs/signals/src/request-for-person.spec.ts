import { describe, expect, it } from 'vitest';
import { asksForPerson } from './request-for-person.ts';

const asked: Readonly<Record<string, readonly string[]>> = {
  English: [
    'I want to talk to a human',
    'get me a manager',
    'human please',
    'Operator!',
    'Is there a human I can talk to?',
    'I don’t want to talk to a robot',
    'No bots, please',
    'Can someone call me',
    'I want to talk to your supervisor',
  ],
  German: [
    'Kann ich mit jemandem reden?',
    'Bitte einen Mitarbeiter',
    'Geben Sie mir einen Mitarbeiter',
    'Ich möchte Ihren Vorgesetzten sprechen',
    'Mensch bitte',
    'Ich will keinen Bot',
    'Kann ich einen Menschen sprechen?',
  ],
  Spanish: [
    'Páseme con un agente',
    'Necesito una persona',
    'Un humano, por favor',
    'no quiero hablar con un robot',
    'Póngame con un supervisor',
    'Quiero que me atienda una persona',
  ],
  French: [
    'Passez-moi un conseiller',
    'Un humain, s’il vous plaît',
    'Je voudrais un conseiller',
    'pas de robot',
    'mettez-moi en relation avec un conseiller',
    'Puis-je parler à un responsable ?',
  ],
};

describe.each(Object.entries(asked))('whoever asks for a person in %s', (_, ways) => {
  it.each(ways)('is heard: "%s"', (text) => {
    expect(asksForPerson(text)).toBe(true);
  });
});

it.each([
  'The person before me moved out',
  'Is there a way to pay later?',
  'Can someone else use my line?',
  'Der Mitarbeiter im Laden war nett',
  'La persona que vino ayer arregló el router',
  'Le conseiller m’a dit hier que c’est réglé',
])('nobody is called by "%s"', (text) => {
  expect(asksForPerson(text)).toBe(false);
});

it.each(['möchte ', 'no ro', 'mit einem ', 'parler à une '])(
  'is answered at once for hostile lengths of "%s"',
  (text) => {
    const started = performance.now();
    asksForPerson(text.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(200);
  },
);
