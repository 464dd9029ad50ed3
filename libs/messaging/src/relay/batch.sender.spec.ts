import { describe, expect, it } from 'vitest';
import { type Producer, SendFailure } from '../driver/driver.ts';
import type { OutboxRow } from '../outbox/outbox.store.ts';
import { BatchSender } from './batch.sender.ts';
import { Postponed } from './postponed.ts';

const row = (id: number, topic: string, payload = 'small'): OutboxRow => ({
  id: String(id),
  shard: 0,
  event_id: `e-${id}`,
  topic,
  key: 'k',
  type: 't',
  headers: {},
  payload,
});

/** Takes what Kafka takes: no batch with a missing topic, none with a record that is too large. */
function producer() {
  const batches: string[][] = [];
  const sendBatch: Producer['sendBatch'] = async (records) => {
    if (records.some(({ topic }) => topic === 'missing')) throw new SendFailure('topic', 'missing');
    if (records.some(({ value }) => value === 'large')) throw new SendFailure('size', 'large');
    if (records.some(({ topic }) => topic === 'down')) throw new SendFailure('unavailable', 'down');
    batches.push(records.map(({ topic }) => topic));
  };
  return { batches, sendBatch, ready: async () => {}, close: async () => {} };
}

const idsOf = (rows: readonly OutboxRow[]) => rows.map(({ id }) => id);

describe('rows', () => {
  it('go out as one batch', async () => {
    const kafka = producer();
    const sent = await new BatchSender(kafka, new Postponed()).send([row(1, 'a'), row(2, 'b'), row(3, 'a')]);
    expect(idsOf(sent)).toEqual(['1', '2', '3']);
    expect(kafka.batches).toEqual([['a', 'b', 'a']]);
  });

  it('of a topic that takes nothing are postponed, and only they', async () => {
    const postponed = new Postponed();
    const sent = await new BatchSender(producer(), postponed).send([row(1, 'a'), row(2, 'missing'), row(3, 'b')]);
    expect(idsOf(sent)).toEqual(['1', '3']);
    expect(postponed.excluded()).toEqual({ topics: ['missing'], ids: [] });
  });

  it('that are too large are postponed one by one, and the others stay in order', async () => {
    const postponed = new Postponed();
    const rows = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => row(n, 'a', n === 3 || n === 8 ? 'large' : 'small'));
    const sent = await new BatchSender(producer(), postponed).send(rows);
    expect(idsOf(sent)).toEqual(['1', '2', '4', '5', '6', '7']);
    expect(postponed.excluded()).toEqual({ topics: [], ids: ['3', '8'] });
  });

  it('are all kept when Kafka is away', async () => {
    const postponed = new Postponed();
    const sending = new BatchSender(producer(), postponed).send([row(1, 'a'), row(2, 'down')]);
    await expect(sending).rejects.toMatchObject({ reason: 'unavailable' });
    expect(postponed.excluded()).toEqual({ topics: [], ids: [] });
  });
});
