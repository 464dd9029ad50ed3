import { expect, it } from 'vitest';
import type { ConsumedRecord } from '../driver/driver.ts';
import { COPIED_BYTES, DeadLetterBounds, LINES } from './dead-letter.bounds.ts';

const record = (topic: string, bytes: number): ConsumedRecord => ({
  topic,
  partition: 0,
  offset: '1',
  timestamp: new Date(0),
  key: null,
  value: Buffer.alloc(bytes),
  headers: {},
});

it('a flood of letters keeps hashes once its bytes of the minute are copied; other topics keep theirs', () => {
  const bounds = new DeadLetterBounds();
  const kept = Array.from({ length: 100 }, (_, n) => bounds.keeping(record('flooded', 64 * 1024), n * 100));
  expect(kept.filter((keeping) => keeping === 'bytes')).toHaveLength(COPIED_BYTES / (64 * 1024));
  expect(kept.at(-1)).toBe('hash');
  expect(bounds.keeping(record('calm', 64 * 1024), 10_000)).toBe('bytes');
  expect(bounds.keeping(record('flooded', 64 * 1024), 60_000)).toBe('bytes');
});

it('what a letter would not keep anyway does not count', () => {
  const bounds = new DeadLetterBounds();
  const kept = Array.from({ length: 100 }, (_, n) => bounds.keeping(record('t', 8_000_000), n));
  expect(kept).not.toContain('hash');
});

it('a flood has so many lines in a minute, and the next says how many were without', () => {
  const bounds = new DeadLetterBounds();
  const lines = Array.from({ length: LINES + 40 }, (_, n) => bounds.line(record('t', 1), `letter ${n}`, n));
  expect(lines.filter(Boolean)).toHaveLength(LINES);
  expect(bounds.line(record('t', 1), 'letter', 60_000)).toBe('letter; 40 more of t before it, without a line each');
});
