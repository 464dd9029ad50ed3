import { describe, expect, it } from 'vitest';
import { Marks, markRecord } from './handled.ts';
import { deadRecord } from './letter.fixture.ts';
import { letterOf } from './letter.ts';
import { textOfLetter, textOfList, textOfPlan } from './letters-text.ts';

const none = new Marks();
const code = (text: string) => ({ headers: { baton_error_code: Buffer.from(text) } });

describe('what is said of dead letters', () => {
  it('is a line per topic with open ones: how many, of which codes, since when', () => {
    const records = [deadRecord(1, code('error')), deadRecord(2), deadRecord(3)];
    const letters = [...records.map(letterOf), letterOf(deadRecord(9, { topic: 'a.words.v1.dlt' }))];
    expect(textOfList(['a.words.v1.dlt', 'desk.words.v1.dlt', 'empty.dlt'], letters, none)).toBe(
      [
        '  topic              open  codes               oldest                newest',
        '  a.words.v1.dlt     1     invalid 1           1970-01-01T00:00:09Z  1970-01-01T00:00:09Z',
        '  desk.words.v1.dlt  3     invalid 2, error 1  1970-01-01T00:00:01Z  1970-01-01T00:00:03Z',
        '3 dead letter topics, 1 without an open letter.',
      ].join('\n'),
    );
  });

  it('is that nothing is open where all are handled', () => {
    const letter = letterOf(deadRecord(1));
    const { key, value } = markRecord(letter, { verdict: 'replayed', by: 'ada', at: 'now' });
    const marks = new Marks();
    marks.add({ key: Buffer.from(key), value: Buffer.from(value) });
    expect(textOfList(['desk.words.v1.dlt'], [letter], marks)).toBe('1 dead letter topics, 1 without an open letter.');
  });

  it('is of one letter all but its bytes', () => {
    const text = textOfLetter(deadRecord(7), undefined, false);
    expect(text).toBe(
      [
        'desk.words.v1.dlt 0/7  open',
        '  invalid: /text is missing',
        '  from     words.v1 2/107',
        '  tried    1 times, first 2026-01-01T00:00:00.000Z, dead 1970-01-01T00:00:07.000Z',
        '  key      c-1',
        '  header   ce_id: id-7',
        '  size     17 bytes',
      ].join('\n'),
    );
    expect(text).not.toContain('secret');
  });

  it('is of one letter also its bytes, when asked for, and what became of it', () => {
    const mark = { verdict: 'skipped', by: 'ada', at: '2026-01-02', why: 'a test' } as const;
    const text = textOfLetter(deadRecord(7), mark, true);
    expect(text).toContain('0/7  skipped by ada at 2026-01-02: a test');
    expect(text).toContain('bytes    {"text":"secret"}');
  });

  it('commands no terminal, whatever a sender wrote', () => {
    const hostile = deadRecord(1, { key: Buffer.from('\u001b[2Jc'), headers: { x: Buffer.from('a\r\nb\u202ec') } });
    const text = textOfLetter(hostile, undefined, true);
    expect(text).toContain('\\u001b[2Jc');
    expect(text).toContain('a\\u000d\\u000ab\\u202ec');
  });

  it('is of a plan where each letter goes, and how many are handled already', () => {
    const plan = { letters: [letterOf(deadRecord(7)), letterOf(deadRecord(8, { key: null }))], handled: 1 };
    expect(textOfPlan(plan, 'replay')).toBe(
      [
        '  0/7  invalid  c-1     to words.v1',
        '  0/8  invalid  no key  to words.v1',
        '2 letters to replay, 1 more is handled already.',
      ].join('\n'),
    );
    expect(textOfPlan({ letters: [], handled: 0 }, 'skip')).toBe('0 letters to skip.');
  });
});
