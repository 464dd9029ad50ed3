import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../domain/language.ts';
import { state } from '../domain/statement.ts';
import { phrase } from './phrases.ts';

const at = (instant: string, timeZone = 'Europe/Paris') => ({ at: instant, timeZone });
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('A point in time', () => {
  const outage = state('outage', { area: 'Vieux-Port', since: at('2026-11-21T06:30:00Z') });

  it.each<[Language, string]>([
    ['en', 'since Saturday 21 November at 7:30'],
    ['de', 'seit Samstag, 21. November um 7:30'],
    ['es', 'desde el sábado, 21 de noviembre, 7:30'],
    ['fr', 'depuis samedi 21 novembre à 7:30'],
  ])('is written in %s as it is read where the line is', (language, words) => {
    expect(plain(phrase([outage], language).text)).toContain(words);
  });

  it('that is not known is not made up', () => {
    for (const language of languages) expect(phrase([outage], language).text).not.toMatch(/undefined|null/);
  });
});

it('says statements in their order', () => {
  const { text } = phrase([state('noted', {}), state('step', { instruction: 'Do this.', question: 'Well?' })], 'en');
  expect(text).toBe('Thank you, I have noted that. Do this. Well?');
});

it('names the values and addresses that have to stay as they are', () => {
  const measured = state('measured', { measured: 93.4, profile: 250, isEnough: false });
  const article = state('article', { body: 'Open http://router.tidewave, then Wi-Fi.' });
  expect(phrase([measured, article], 'en').values).toEqual({
    'measured.measured': '93.4',
    'measured.profile': '250',
    'address.0': 'http://router.tidewave',
  });
});
