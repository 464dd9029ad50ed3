import { describe, expect, it } from 'vitest';
import { lines, mixedLines } from './lines.fixture.ts';
import { languages, readLanguage } from './read-language.ts';

describe('the language of a chat line', () => {
  const read = Object.entries(lines).flatMap(([language, texts]) =>
    texts.map((text) => ({ text, language, seen: readLanguage(text) })),
  );

  it('is told of 19 in 20 that say enough', () => {
    const told = read.filter(({ seen }) => seen);
    expect(told.filter(({ language, seen }) => seen === language).length / told.length).toBeGreaterThan(0.98);
    expect(told.length / read.length).toBeGreaterThan(0.9);
  });

  it.each(languages)('is told of at least 18 lines in %s', (language) => {
    expect(read.filter((line) => line.language === language && line.seen === language).length).toBeGreaterThanOrEqual(
      18,
    );
  });

  it.each(mixedLines)('is that of the larger part in "%s"', (text, language) => {
    expect(readLanguage(text)).toBe(language);
  });

  it.each(['TC-1001', 'ok', 'ok danke', '12.50', '👍', ''])('is not told of %j', (text) => {
    expect(readLanguage(text)).toBeUndefined();
  });
});
