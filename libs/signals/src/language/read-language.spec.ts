import { describe, expect, it } from 'vitest';
import { lines, mixedLines } from './lines.fixture.ts';
import { languages, readLanguage } from './read-language.ts';

/** Of none of the languages, so that it shows where nothing is told. */
const unknown = 'und';

describe('the language of a chat line', () => {
  const read = Object.entries(lines).flatMap(([language, texts]) =>
    texts.map((text) => ({ text, language, seen: readLanguage(text, unknown) })),
  );

  it('is rarely another than it is, and told of nine lines in ten', () => {
    const told = read.filter(({ seen }) => seen !== unknown);
    expect(told.filter(({ language, seen }) => seen === language).length / told.length).toBeGreaterThan(0.98);
    expect(told.length / read.length).toBeGreaterThan(0.9);
  });

  it.each(languages)('is told of at least 18 lines in %s', (language) => {
    expect(read.filter((line) => line.language === language && line.seen === language).length).toBeGreaterThanOrEqual(
      18,
    );
  });

  it.each(mixedLines)('is that of the larger part in "%s"', (text, language) => {
    expect(readLanguage(text, 'en')).toBe(language);
  });

  it.each(['TC-1001', 'ok', 'ok danke', '12.50', '👍', ''])('stays what it was after %j', (text) => {
    expect(readLanguage(text, 'nl')).toBe('nl');
  });

  it('stays what it was after a question that looks as much like another', () => {
    expect(readLanguage('Combien dois-je ?', 'fr')).toBe('fr');
  });

  it.each(['refund of 80 dollars', 'edit profile photo'])(
    'stays what it was where a line is as like to be in it: "%s"',
    (text) => {
      expect(readLanguage(text, 'en')).toBe('en');
    },
  );
});
