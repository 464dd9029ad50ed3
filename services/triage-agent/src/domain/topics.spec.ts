import { trainClassifier } from '@baton/classifier';
import { confidenceMinDefault } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import { clausesOf } from './clauses.ts';
import { examples } from './examples.ts';
import { isSure } from './guess.ts';
import { topicsOf } from './topics.ts';

const { classify } = trainClassifier(examples);
const topics = (text: string) => topicsOf(text, classify, confidenceMinDefault);

describe('A message', () => {
  it('are counted once where they are said again', () => {
    expect(clausesOf('My wifi is slow. I was charged twice. My wifi is slow.')).toEqual([
      'My wifi is slow.',
      'I was charged twice.',
    ]);
  });

  it('is taken apart at the ends of sentences and at words that add something', () => {
    expect(clausesOf('I was charged 39.90 € twice, and also my wifi is slow. What now?')).toEqual([
      'I was charged 39.90 € twice',
      'my wifi is slow.',
      'What now?',
    ]);
  });

  it.each([
    'My account number is TC-1006.',
    'Meine Kontonummer lautet TC-1006',
    'mi número de cuenta es TC-1006',
    "mon numéro de compte, c'est TC-1006",
    'tc1006',
  ])('says nothing of its topic by who the customer is: %s', (text) => {
    expect(clausesOf(text)).toEqual([]);
  });
});

describe('Two topics in one message', () => {
  it.each([
    ['I was charged twice in October, and also my internet is very slow.', 'billing.double_charge', 'tech.slow'],
    [
      'My internet is not working since yesterday. And I was charged twice.',
      'tech.no_connection',
      'billing.double_charge',
    ],
    ['I was charged twice and my internet is down', 'billing.double_charge', 'tech.no_connection'],
    ['Mir wurde doppelt abgebucht und außerdem ist das Internet sehr langsam.', 'billing.double_charge', 'tech.slow'],
    ['Me habéis cobrado dos veces y además no tengo internet en casa.', 'billing.double_charge', 'tech.no_connection'],
    [
      "J'ai été débité deux fois et aussi je n'ai plus internet depuis hier.",
      'billing.double_charge',
      'tech.no_connection',
    ],
    [
      'My account is TC-1001. I was charged twice. I have moved, please update my address.',
      'billing.double_charge',
      'account.change_details',
    ],
  ])('are both found: %s', (text, first, second) => {
    const { guess, parked } = topics(text);
    expect([guess.label, ...parked.map(({ intent }) => intent)]).toEqual([first, second]);
  });

  it('keep the words of the second', () => {
    const { parked } = topics('I was charged twice in October, and also my internet is very slow.');
    expect(parked).toEqual([{ intent: 'tech.slow', detail: 'my internet is very slow.' }]);
  });

  it('are one where the same people see to both', () => {
    expect(topics('I was charged twice. And where is my refund?').parked).toEqual([]);
    expect(topics('The wifi is slow and the router keeps restarting').parked).toEqual([]);
  });

  it.each(examples.map(({ text }) => text))('are not seen where there is one: %s', (text) => {
    expect(topics(text).parked).toEqual([]);
  });
});

describe('One topic', () => {
  it.each([
    ['Why is my bill so high? My account number is TC-1006.', 'billing.explain_charge'],
    ['My account number is TC-1006. Why is my bill so high?', 'billing.explain_charge'],
    ['Hello! I think I was charged twice for my Sports Pack.', 'billing.double_charge'],
    ['Hi, my account is TC-1001 and I was charged twice for the same thing.', 'billing.double_charge'],
    ['Guten Tag, mein Konto ist TC-1002, ich habe meine Rechnung doppelt bezahlt.', 'billing.double_charge'],
    ['I want to cancel', 'account.cancel'],
    ['me ha subido la factura, ¿por qué?', 'billing.explain_charge'],
  ])('is found beside what else is said: %s', (text, intent) => {
    const { guess, parked } = topics(text);
    expect(guess.label).toBe(intent);
    expect(isSure(guess, confidenceMinDefault), `${guess.confidence}`).toBe(true);
    expect(parked).toEqual([]);
  });
});
