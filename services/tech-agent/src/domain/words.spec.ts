import { describe, expect, it } from 'vitest';
import type { Language } from './language.ts';
import { readSpeed } from './read-speed.ts';
import { accountIn, readMessage } from './reading.ts';
import { says, wordsOf } from './words.ts';

describe('A phrase', () => {
  it('is found as whole words, without case, accents and signs', () => {
    expect(says(wordsOf('Ça ne MARCHE pas !'), ['marche pas'])).toBe(true);
    expect(says(wordsOf('It’s read, not seen'), ['red'])).toBe(false);
  });

  it('with a star goes on to the end of a word', () => {
    expect(says(wordsOf('I rebooted it'), ['reboot*'])).toBe(true);
    expect(says(wordsOf('I rebooted it'), ['reboot'])).toBe(false);
  });
});

describe('An answer', () => {
  it.each<[Language, string, string]>([
    ['en', 'It does not work', 'failed'],
    ['en', 'It works now', 'worked'],
    ['en', 'I can’t reach it', 'cannot'],
    ['de', 'Geht immer noch nicht', 'failed'],
    ['de', 'Es geht wieder', 'worked'],
    ['de', 'Das kann ich nicht', 'cannot'],
    ['es', 'Sigue sin funcionar', 'failed'],
    ['es', 'Ya funciona', 'worked'],
    ['es', 'No puedo hacerlo', 'cannot'],
    ['fr', 'Ça ne marche toujours pas', 'failed'],
    ['fr', 'Ça marche', 'worked'],
    ['fr', 'Je ne peux pas le faire', 'cannot'],
  ])('in %s, "%s", says that it %s', (language, text, meaning) => {
    const { means } = readMessage(text, language);
    expect(means).toContain(meaning);
    expect(means.has('worked') && means.has('failed')).toBe(false);
  });

  it('is no success where it only asks for one', () => {
    expect(readMessage('When is it working again?', 'en').means).not.toContain('worked');
  });
});

it.each([
  ['45', 45],
  ['93,4 Mbit/s', 93.4],
  ['3 tests, all at about 210 mbps', 210],
  ['1.000 Mbit', 1000],
  ['0.9 Gbit/s', 900],
  ['none', undefined],
  ['TC-1001', undefined],
])('reads the speed in "%s" as %s', (text, mbit) => {
  expect(readSpeed(text)).toBe(mbit);
});

it('reads an account as people write it', () => {
  expect(['TC-1001', 'it is tc1001', 'TC 1001', 'nothing'].map(accountIn)).toEqual([
    'TC-1001',
    'TC-1001',
    'TC-1001',
    undefined,
  ]);
});
