import { describe, expect, it } from 'vitest';
import { entriesOf } from '../phrase-book.ts';
import { plain } from '../split-words.ts';
import { byLanguage, namedByVocabulary } from '../vocabulary.ts';

const twiceIn = (words: readonly string[]): readonly string[] => words.filter((word, at) => words.indexOf(word) !== at);

describe.each(Object.entries(byLanguage))('the phrases of %s', (_, { words, parts, asks, traps, lookalikes }) => {
  const phrases = [...asks, ...traps, ...Object.values(parts)];

  it('has no list that nothing names', () => {
    const named = new Set(phrases.flatMap((phrase) => [...phrase.matchAll(/<(\w+)>/g)].map(([, name]) => name)));
    expect(Object.keys(words).filter((name) => !named.has(name) && !namedByVocabulary.includes(name))).toEqual([]);
  });

  it('says nothing twice', () => {
    for (const list of Object.values(words)) expect(twiceIn(entriesOf(list))).toEqual([]);
    expect(twiceIn(asks)).toEqual([]);
    expect(twiceIn(traps)).toEqual([]);
  });

  it('puts a space before each group: an ending in one would be a word of its own', () => {
    expect(phrases.filter((phrase) => /\p{L}\(/u.test(phrase))).toEqual([]);
  });

  it('has its lookalikes one by one, and none that it knows anyway', () => {
    const known = new Set(Object.values(words).flatMap((list) => entriesOf(list).map(plain)));
    const looks = entriesOf(lookalikes).map(plain);
    expect(looks.filter((word) => word.includes(' ') || known.has(word))).toEqual([]);
    expect(twiceIn(looks)).toEqual([]);
  });
});
