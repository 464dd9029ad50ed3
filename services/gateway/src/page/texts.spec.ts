import { describe, expect, it } from 'vitest';
import { type Texts, textsFor, triesOf } from './texts.js';

const keysOf = (texts: object, path = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value, `${path}${key}.`) : [`${path}${key}: ${typeof value}`],
  );

describe('the texts', () => {
  it.each(['de', 'es', 'fr'])('say the same things in %s as in English', (language) => {
    expect(keysOf(textsFor([language]))).toEqual(keysOf(textsFor(['en'])));
  });

  it.each([
    [['de-AT', 'en'], 'de'],
    [['pt-BR', 'es'], 'es'],
    [['pt-BR'], 'en'],
    [[], 'en'],
  ])('for %o are in %s', (languages, language) => {
    expect(textsFor(languages).language).toBe(language);
  });

  it('propose what the customer of the shop can ask', () => {
    const texts: Texts = textsFor(['en']);
    expect(triesOf({ id: 'C-1001' }, texts)[0]).toBe('I was charged twice. My account is TC-1001.');
    expect(triesOf({ id: 'somebody' }, texts)).toHaveLength(texts.tries.length - 1);
  });
});
