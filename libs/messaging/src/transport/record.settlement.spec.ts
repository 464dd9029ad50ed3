import { RefusedInput } from '@baton/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConsumedRecord, Producer } from '../driver/driver.ts';
import { RetryableError } from '../errors.ts';
import { Slots } from './lanes.ts';
import type { RecordDelivery } from './record.delivery.ts';
import { RecordSettlement } from './record.settlement.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const record: ConsumedRecord = {
  topic: 't',
  partition: 0,
  offset: '1',
  timestamp: new Date(0),
  key: Buffer.from('k'),
  value: Buffer.from('v'),
  headers: {},
};

function settling(deliver: () => Promise<void>, sendBatch: Producer['sendBatch'] = async () => {}) {
  const letters = vi.fn(sendBatch);
  const stop = new AbortController();
  const delivery = { deliver } as Partial<RecordDelivery> as RecordDelivery;
  const producer = { sendBatch: letters } as Partial<Producer> as Producer;
  const attempted = vi.fn();
  const settled = new RecordSettlement('group', delivery, producer, new Slots(1)).settle(
    record,
    stop.signal,
    attempted,
  );
  return { letters, stop, attempted, settled };
}

describe('a record', () => {
  it('waits for what is down, however long, and shows that it is alive', async () => {
    let down = true;
    const deliver = async () => {
      if (down) throw new RetryableError('kafka_unavailable');
    };
    const { letters, attempted, settled } = settling(deliver);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(attempted.mock.calls.length).toBeGreaterThan(600);
    down = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await settled).toBe(true);
    expect(letters).not.toHaveBeenCalled();
  });

  it('is not done before its dead letter is written', async () => {
    const refused = () => Promise.reject(new RefusedInput('not_json', 'at byte 0'));
    const sending = vi
      .fn<Producer['sendBatch']>()
      .mockRejectedValueOnce(new Error('away'))
      .mockRejectedValueOnce(new Error('away'));
    const { letters, settled } = settling(refused, sending);
    const done = vi.fn();
    void settled.then(done);
    await vi.advanceTimersByTimeAsync(0);
    expect([letters.mock.calls.length, done.mock.calls.length]).toEqual([1, 0]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([letters.mock.calls.length, done.mock.calls.length]).toEqual([3, 1]);
    expect(await settled).toBe(true);
  });

  it('is left as it is when the consumer stops while it waits', async () => {
    const { stop, settled } = settling(() => Promise.reject(new RetryableError('database_away')));
    await vi.advanceTimersByTimeAsync(1_000);
    stop.abort();
    expect(await settled).toBe(false);
  });

  it('is left as it is when the consumer stops while its dead letter waits', async () => {
    const unavailable = () => Promise.reject(new Error('away'));
    const { stop, settled } = settling(() => Promise.reject(new RefusedInput('invalid', '/text')), unavailable);
    await vi.advanceTimersByTimeAsync(1_000);
    stop.abort();
    expect(await settled).toBe(false);
  });
});
