import { expect, it } from 'vitest';
import type { ConsumedRecord, Producer } from '../driver/driver.ts';
import { COPIED_BYTES, LINES } from './dead-letter.bounds.ts';
import { DeadLetters } from './dead-letters.ts';

const eighth = COPIED_BYTES / 8;
const record: ConsumedRecord = {
  topic: 't',
  partition: 2,
  offset: '7',
  timestamp: new Date(0),
  key: null,
  value: Buffer.alloc(eighth),
  headers: {},
};
const reason = { code: 'error', detail: 'TypeError' };
const failures = { attempts: 4, firstFailedAt: new Date(0) };

it('letters are bounded over all of a process: bytes when they are made, lines when they are written', () => {
  const letters = new DeadLetters('desk', {} as Producer);
  const sizes = Array.from({ length: 9 }, () => letters.letterOf(record, reason, failures).value?.length ?? 0);
  expect(sizes.filter((size) => size === eighth)).toHaveLength(8);
  expect(sizes.at(-1)).toBeLessThan(200);
  const lines = Array.from({ length: LINES + 1 }, () => letters.lineOf(record, reason));
  expect([lines[0], lines.at(-1)]).toEqual(['t[2]@7 is a dead letter: error (TypeError)', undefined]);
});
