import { describe, expect, it } from 'vitest';
import { phraseClassifier } from './phrase.classifier.ts';

const classifier = phraseClassifier({
  'account.cancel': ['cancel my contract', 'kündigen'],
  'billing.refund': ['money back', 'contract'],
});
const said = (text: string) => {
  const { label, confidence } = classifier.classify(text);
  return confidence === 0 ? 'nothing' : `${label} ${confidence}`;
};

describe('a phrase', () => {
  it.each([
    ['I want to CANCEL my  contract!', 'account.cancel 1'],
    ['cancel, my contract', 'account.cancel 1'],
    ['Ich möchte kundigen.', 'account.cancel 1'],
    ['Ｍｏｎｅｙ back', 'billing.refund 1'],
  ])('is found as it is written, whatever stands round it: %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it.each(['cancel my contracts', 'my contractor', 'money goes back', 'backmoney back2', ''])(
    'is not found in parts of words, nor with others between: %s',
    (text) => {
      expect(said(text)).toBe('nothing');
    },
  );

  it('counts before a shorter one', () => {
    expect(said('cancel my contract')).toBe('account.cancel 1');
  });

  it('is not certain where another label has one as long', () => {
    expect(said('kündigen contract')).toBe('account.cancel 0.5');
  });

  it('without a word in it claims nothing', () => {
    expect(phraseClassifier({ all: ['', '?!'] }).classify('anything').confidence).toBe(0);
  });

  it('is the reason given', () => {
    expect(classifier.explain('please cancel my contract now').because).toEqual(['cancel my contract']);
  });
});
