import { describe, expect, it } from 'vitest';
import { handledLetters } from '../../libs/contracts/src/topics.ts';
import { handledTopic, type Mark, Marks, markRecord } from './handled.ts';
import { deadRecord } from './letter.fixture.ts';
import { letterOf } from './letter.ts';
import { planOf, selects } from './plan.ts';

const skipped: Mark = { verdict: 'skipped', by: 'ada', at: '2026-01-02T00:00:00.000Z', why: 'a test' };
const letter = (offset: number, rest = {}) => letterOf(deadRecord(offset, rest));
const offsets = (letters: readonly { offset: bigint }[]): bigint[] => letters.map(({ offset }) => offset);

function marksOf(...letters: ReturnType<typeof letter>[]): Marks {
  const marks = new Marks();
  for (const one of letters) {
    const { key, value } = markRecord(one, skipped);
    marks.add({ key: Buffer.from(key), value: Buffer.from(value) });
  }
  return marks;
}

describe('letters', () => {
  it('are selected by topic, by key, and by offsets that are both included', () => {
    const letters = [letter(1), letter(2), letter(3, { key: Buffer.from('c-2') }), letter(4, { key: null })];
    const { topic } = letter(1);
    const selected = (some: object) => offsets(letters.filter((one) => selects({ topic, ...some }, one)));
    expect(selected({})).toEqual([1n, 2n, 3n, 4n]);
    expect(selected({ key: 'c-1' })).toEqual([1n, 2n]);
    expect(selected({ from: 2n, to: 3n })).toEqual([2n, 3n]);
    expect(selected({ topic: 'other.dlt' })).toEqual([]);
  });

  it('are planned in the order in which they died, without those that are handled', () => {
    const plan = planOf([letter(10), letter(9), letter(2)], marksOf(letter(9)));
    expect(offsets(plan.letters)).toEqual([2n, 10n]);
    expect(plan.handled).toBe(1);
  });

  it('are open although a letter of a topic that was there before had their place', () => {
    const before = letter(1, { writtenAt: new Date(5) });
    expect(planOf([letter(1)], marksOf(before)).letters).toHaveLength(1);
  });

  it('are open beside a mark that nobody can read', () => {
    const marks = new Marks();
    marks.add({ key: Buffer.from('desk.words.v1.dlt/0/1'), value: Buffer.from('?') });
    marks.add({ key: null, value: null });
    expect(marks.of(letter(1))).toBeUndefined();
  });

  it('have an origin only if their topic is named after it', () => {
    expect(letter(1).origin).toEqual({ topic: 'words.v1', partition: 2, offset: 101n });
    expect(letter(1, { headers: { baton_origin_topic: Buffer.from('other.v1') } }).origin).toBeUndefined();
    expect(letter(1, { headers: { baton_origin_offset: Buffer.from('') } }).origin).toBeUndefined();
  });

  it('are marked in the topic that is created for it', () => {
    expect(handledTopic).toBe(handledLetters.name);
  });
});
