import { expect, it } from 'vitest';
import type { OutboxRow } from '../outbox/outbox.store.ts';
import { fitting } from './fitting.ts';

const rows = (count: number, bytes: number) =>
  Array.from({ length: count }, () => ({ payload: 'x'.repeat(bytes) }) as OutboxRow);

it.each([
  ['as many rows as a batch may have', 2_000, 10, 500],
  ['as many bytes as a broker takes at once', 2_000, 8_500, 90],
  ['one that is larger than that by itself', 3, 1_000_000, 1],
  ['nothing where there is nothing', 0, 10, 0],
])('a batch is %s', (_, count, bytes, taken) => {
  expect(fitting(rows(count, bytes))).toHaveLength(taken);
});
