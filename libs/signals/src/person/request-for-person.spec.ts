import { describe, expect, it } from 'vitest';
import { asksForPerson } from './request-for-person.ts';
import { sentenceSets } from './sentences/all.fixture.ts';
import type { Sentences } from './sentences/sentences.fixture.ts';
import { several } from './sentences/several.fixture.ts';

const inView: readonly (readonly [string, Sentences])[] = [
  ...Object.entries(sentenceSets).flatMap(
    ([language, { seen, later }]) =>
      [
        [language, seen],
        [`${language}, later`, later],
      ] as const,
  ),
  ['several languages', several],
];

describe.each(inView)('in %s', (_, { asks, traps }) => {
  it.each(asks)('a person is asked for by "%s"', (text) => {
    expect(asksForPerson(text)).toBe(true);
  });

  it.each(traps)('nobody is asked for by "%s"', (text) => {
    expect(asksForPerson(text)).toBe(false);
  });
});

it('hears nine of ten who ask in words nobody had in view, and takes none of a hundred for one of them', () => {
  const heldOut = Object.values(sentenceSets).map((set) => set.heldOut);
  const heard = heldOut.flatMap(({ asks }) => asks.map(asksForPerson));
  const mistaken = heldOut.flatMap(({ traps }) => traps.filter(asksForPerson));
  expect(heard.filter(Boolean).length / heard.length).toBeGreaterThanOrEqual(0.9);
  expect(mistaken).toEqual([]);
});

describe('a slip of the keys does not hide', () => {
  it.each([
    'I want to taklk to a person',
    'i need to speak to an opertor',
    'let me tlak to somebdy',
    'can i chatwith an agent',
    'need to talk toa human',
    'need to talk yo s human',
    'let me chat wiht qn agent',
    'CAN I TALK TO A HUMMMAN',
    'ich möchte mit einem Mitarbeitre sprechen',
    'quiero hablr con una perosna',
    'je veux parelr à un conseillr',
    'voglio palrare con un operatoer',
  ])('who asks in "%s"', (text) => {
    expect(asksForPerson(text)).toBe(true);
  });
});

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

it.each(['möchte ', 'no ro', 'mit einem ', 'parler à une ', 'human ', 'a human, ', 'x', 'xyzzy ', 'agent.', 'a '])(
  'is answered at once for hostile lengths of "%s"',
  (text) => {
    const started = performance.now();
    asksForPerson(text.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(200);
  },
);
