import { RefusedInput } from '@baton/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConsumedRecord, Producer } from '../driver/driver.ts';
import { RetryableError } from '../errors.ts';
import type { ParkedStore } from '../parking/parked.store.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { DeadLetters } from './dead-letters.ts';
import { RecordAttempts } from './record.attempts.ts';
import type { RecordDelivery } from './record.delivery.ts';
import { RecordSettlement } from './record.settlement.ts';
import { Slots } from './slots.ts';

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

interface World {
  deliver(record: ConsumedRecord): Promise<void>;
  sendBatch?: Producer['sendBatch'];
  park?: ParkedStore['park'];
}

/** Settlement in a world in which records fare as it says. */
function settlementIn({ deliver, sendBatch = async () => {}, park = async () => {} }: World) {
  const [letters, parked] = [vi.fn(sendBatch), vi.fn(park)];
  const delivery = { deliver } as Partial<RecordDelivery> as RecordDelivery;
  const settlement = new RecordSettlement(
    new RecordAttempts(delivery, new Slots(12), new CircuitBreaker()),
    { park: parked } as Partial<ParkedStore> as ParkedStore,
    new DeadLetters('group', { sendBatch: letters } as Partial<Producer> as Producer),
  );
  return { letters, parked, settlement };
}

function settling(deliver: () => Promise<void>, rest: Omit<World, 'deliver'> = {}) {
  const { settlement, ...world } = settlementIn({ deliver, ...rest });
  const stop = new AbortController();
  const attempted = vi.fn();
  return { ...world, stop, attempted, settled: settlement.settle(record, stop.signal, attempted) };
}

const bug = () => Promise.reject(new TypeError('what the customer said'));
const databaseAway = () => Object.assign(new Error('gone'), { code: '57P01' });

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
    const { letters, settled } = settling(refused, { sendBatch: sending });
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
    const { stop, settled } = settling(() => Promise.reject(new RefusedInput('invalid', '/text')), {
      sendBatch: unavailable,
    });
    await vi.advanceTimersByTimeAsync(1_000);
    stop.abort();
    expect(await settled).toBe(false);
  });

  it('is parked with its key after four attempts, within two seconds, and is not a dead letter', async () => {
    const { letters, parked, attempted, settled } = settling(vi.fn(bug));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await settled).toBe(true);
    expect(attempted).toHaveBeenCalledTimes(4);
    expect(parked).toHaveBeenCalledExactlyOnceWith(
      record,
      { attempts: 4, firstFailedAt: expect.any(Date) },
      'error',
      expect.any(Number),
    );
    expect(letters).not.toHaveBeenCalled();
  });

  it('is tried as often after an outage as without one', async () => {
    const down = new RetryableError('kafka_unavailable');
    const deliver = vi.fn(bug).mockRejectedValueOnce(down).mockRejectedValueOnce(down).mockRejectedValueOnce(down);
    const { parked, settled } = settling(deliver);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await settled).toBe(true);
    expect([deliver.mock.calls.length, parked.mock.calls[0]?.[1].attempts]).toEqual([7, 4]);
  });

  it('is not done before the database has it parked', async () => {
    let down = true;
    const park = async () => {
      if (down) throw databaseAway();
    };
    const { parked, attempted, settled } = settling(bug, { park });
    const done = vi.fn();
    void settled.then(done);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(parked.mock.calls.length).toBeGreaterThan(9);
    expect(attempted.mock.calls.length).toBeGreaterThan(13);
    expect(done).not.toHaveBeenCalled();
    down = false;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(await settled).toBe(true);
  });

  it('is a dead letter when it cannot be parked', async () => {
    const park = () => Promise.reject(Object.assign(new Error('index row too large'), { code: '54000' }));
    const { letters, settled } = settling(bug, { park });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await settled).toBe(true);
    expect(letters).toHaveBeenCalledOnce();
  });
});

describe('many records that fail', () => {
  it('do not block their lanes for a second each: once a key is parked, others are after one attempt', async () => {
    const deliver = vi.fn(bug);
    const { settlement, parked } = settlementIn({ deliver });
    const settle = () => settlement.settle(record, new AbortController().signal, () => {});
    const first = settle();
    await vi.advanceTimersByTimeAsync(2_000);
    expect([await first, deliver.mock.calls.length]).toEqual([true, 4]);
    expect([await settle(), await settle(), deliver.mock.calls.length]).toEqual([true, true, 6]);
    expect(parked.mock.calls.map(([, { attempts }]) => attempts)).toEqual([4, 1, 1]);
    await vi.advanceTimersByTimeAsync(10_000);
    const later = settle();
    await vi.advanceTimersByTimeAsync(2_000);
    expect([await later, deliver.mock.calls.length]).toEqual([true, 10]);
  });
});

describe('many records in an outage', () => {
  const keys = Array.from({ length: 100 }, (_, n) => ({ ...record, key: Buffer.from(`k-${n}`) }));

  it('wait while one at a time tries, all show that they are alive, and none is parked', async () => {
    let down = true;
    const deliver = vi.fn(async () => {
      if (down) throw databaseAway();
    });
    const { settlement, parked, letters } = settlementIn({ deliver });
    const alive = keys.map(() => vi.fn());
    const all = keys.map((one, n) => settlement.settle(one, new AbortController().signal, alive[n] ?? (() => {})));
    await vi.advanceTimersByTimeAsync(60_000);
    // A first attempt of the twelve that may be made at once, and the probes.
    expect(deliver.mock.calls.length).toBeLessThan(12 + 25);
    for (const one of alive) expect(one.mock.calls.length).toBeGreaterThan(9);
    down = false;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(await Promise.all(all)).toEqual(keys.map(() => true));
    expect([parked.mock.calls.length, letters.mock.calls.length]).toEqual([0, 0]);
  });
});
