import { expect, it } from 'vitest';
import type { FoundRow } from '../outbox/outbox.store.ts';
import { dueOf } from './due.ts';

const row = (id: string, key: string, due = true): FoundRow =>
  due
    ? { id, shard: 0, event_id: id, topic: 't', key, type: 't', headers: {}, payload: '', due }
    : { id, shard: 0, key, due };

const dueIds = (found: readonly FoundRow[], atHand: readonly string[] = []): string[] =>
  dueOf(found, (id) => atHand.includes(id)).map(({ id }) => id);

it('of the oldest rows those are sent that are due', () => {
  expect(dueIds([row('1', 'a'), row('2', 'b'), row('3', 'a')])).toEqual(['1', '2', '3']);
});

it('nothing of a key is sent behind a row that another process is to send', () => {
  expect(dueIds([row('1', 'a'), row('2', 'a', false), row('3', 'a'), row('4', 'b')])).toEqual(['1', '4']);
});

it('nothing of a key is sent behind a row that this process will send from memory, nor that row', () => {
  expect(dueIds([row('1', 'a'), row('2', 'b'), row('3', 'a')], ['1'])).toEqual(['2']);
});
