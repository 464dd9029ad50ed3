import { expect, it } from 'vitest';
import type { ConsumedRecord } from '../driver/driver.ts';
import { Lanes } from './lanes.ts';

const waiting = (offset: string, key: string | null) => ({
  record: { offset, key: key === null ? null : Buffer.from(key) } as ConsumedRecord,
});
type Waiting = ReturnType<typeof waiting>;

const offsets = (taken: readonly Waiting[]) => taken.map(({ record }) => record.offset);

function lanesOf(...all: Waiting[]) {
  const lanes = new Lanes<Waiting>();
  for (const one of all) lanes.add(one);
  return lanes;
}

it('gives out the first of each key, and of those without a key, as many as are asked for', () => {
  const lanes = lanesOf(waiting('1', 'a'), waiting('2', 'b'), waiting('3', null), waiting('4', 'a'), waiting('5', ''));
  expect([offsets(lanes.take(2)), offsets(lanes.take(9)), offsets(lanes.take(9))]).toEqual([
    ['1', '2'],
    ['3', '5'],
    [],
  ]);
});

it('gives out the next of a key when the one before is over, behind whoever waits longer', () => {
  const lanes = lanesOf(waiting('1', 'a'), waiting('2', 'a'), waiting('3', 'b'));
  const [first] = lanes.take(1);
  expect(offsets(lanes.take(9))).toEqual(['3']);
  lanes.add(waiting('4', 'c'));
  if (first) lanes.letGo(first);
  expect(offsets(lanes.take(9))).toEqual(['4', '2']);
});

it('knows a key anew after all of it is over', () => {
  const lanes = lanesOf(waiting('1', 'a'));
  for (const one of lanes.take(1)) lanes.letGo(one);
  lanes.add(waiting('2', 'a'));
  expect(offsets(lanes.take(1))).toEqual(['2']);
});
