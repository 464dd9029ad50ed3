import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { additionsTo, fragmentOf } from './additions.ts';
import { examplesOnCards } from './examples-on-cards.ts';

const accepted = [
  { words: 'Where is my money?', intent: 'billing.refund' },
  { words: 'where is  my money?', intent: 'billing.refund' },
  { words: 'The box is dead', intent: 'tech.device' },
  { words: 'My bill again', intent: 'billing.invoice' },
];

it('is what all cards say together that customers write', () => {
  const card = (name: string, ...examples: string[]) => ({ intents: [{ name, examples }] });
  const cards = [card('billing.refund', 'My money'), card('tech.slow'), card('billing.refund', 'Mein Geld')];
  expect(examplesOnCards(cards)).toEqual({ 'billing.refund': ['My money', 'Mein Geld'], 'tech.slow': [] });
});

describe('what a policy may learn from', () => {
  it('is what people accepted and nobody had told yet, once', () => {
    const known = { 'billing.invoice': ['my bill AGAIN'], 'tech.device': [] };
    expect(additionsTo(known, accepted)).toEqual({
      'billing.refund': ['Where is my money?'],
      'tech.device': ['The box is dead'],
    });
  });

  it('keeps equal words of two intents apart', () => {
    const both = ['billing.refund', 'billing.invoice'].map((intent) => ({ words: 'My money', intent }));
    expect(additionsTo({}, both)).toEqual({ 'billing.invoice': ['My money'], 'billing.refund': ['My money'] });
  });

  it('may be for an intent that is named as something every object has', () => {
    const added = [{ words: 'My wall is crooked', intent: 'constructor' }];
    expect(additionsTo({}, added)).toEqual({ constructor: ['My wall is crooked'] });
  });

  it('is written as a policy document has it, whatever the words are', () => {
    const examples = { 'billing.refund': ['yes', '- "no": #1', 'two\nlines', "it's * & mine", '12'] };
    const text = fragmentOf(examples);
    expect(parse(text)).toEqual({ classifier: { examples } });
    expect(text).toMatch(/^classifier:\n {2}examples:\n {4}billing\.refund:\n/);
  });
});
