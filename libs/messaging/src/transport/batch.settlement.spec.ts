import { describe, expect, it, vi } from 'vitest';
import type { ConsumedRecord } from '../driver/driver.ts';
import { BatchSettlement } from './batch.settlement.ts';
import { BundleAttempts } from './bundle.attempts.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { Slots } from './lanes.ts';
import type { RecordDelivery } from './record.delivery.ts';
import type { RecordSettlement } from './record.settlement.ts';

const records = (count: number, keys = 10) =>
  Array.from({ length: count }, (_, n) => ({ offset: String(n), key: Buffer.from(`k-${n % keys}`) }) as ConsumedRecord);
const bug = () => Promise.reject(new TypeError('a bug'));

/** Settlement of batches where transactions end as they are told to, and each record by itself well. */
function settling(together: (records: readonly ConsumedRecord[]) => Promise<void> = async () => {}) {
  const breaker = new CircuitBreaker();
  const bundles: string[][] = [];
  const deliverTogether = async (given: readonly ConsumedRecord[]) => {
    bundles.push(given.map(({ offset }) => offset));
    await together(given);
  };
  const delivery = { deliverTogether } as Partial<RecordDelivery> as RecordDelivery;
  const settle = vi.fn<RecordSettlement['settle']>(async () => true);
  const single = { settle } as Partial<RecordSettlement> as RecordSettlement;
  const settlement = new BatchSettlement(single, new BundleAttempts(delivery, new Slots(12), breaker), 12);
  const stop = new AbortController();
  const done: string[] = [];
  const run = (batch: readonly ConsumedRecord[]) =>
    settlement.settle(batch, stop.signal, { done: ({ offset }) => done.push(offset), alive: () => {} });
  return { breaker, bundles, settle, stop, done, run };
}

const offsets = (batch: readonly ConsumedRecord[]) => batch.map(({ offset }) => offset);
const sorted = (texts: string[]) => texts.toSorted((a, b) => Number(a) - Number(b));

describe('a batch', () => {
  it('of as many records as are handled at once is settled one by one', async () => {
    const { bundles, settle, done, run } = settling();
    await run(records(12));
    expect([bundles, settle.mock.calls.length, done.length]).toEqual([[], 12, 12]);
  });

  it('of more is settled in four strands, no transaction of more than a hundred, every key in order', async () => {
    const { bundles, settle, done, run } = settling();
    const batch = records(1_000, 40);
    await run(batch);
    expect(settle).not.toHaveBeenCalled();
    expect(bundles.map(({ length }) => length)).toEqual([100, 100, 100, 100, 100, 100, 100, 100, 50, 50, 50, 50]);
    expect(sorted(done)).toEqual(offsets(batch));
    for (const key of batch.slice(0, 40).map(({ offset }) => Number(offset))) {
      const ofKey = bundles.flat().filter((offset) => Number(offset) % 40 === key);
      expect(ofKey).toEqual(sorted(ofKey));
    }
  });

  it('is settled one by one as far as a transaction failed, each key in order, and the next ones are smaller', async () => {
    const fail = vi.fn(async (_: readonly ConsumedRecord[]) => {}).mockImplementationOnce(bug);
    const { bundles, settle, done, run } = settling(fail);
    const batch = records(500, 1);
    await run(batch);
    expect(bundles.map(({ length }) => length)).toEqual([100, 50, 100, 100, 100, 50]);
    expect(settle.mock.calls.map(([{ offset }]) => offset)).toEqual(offsets(batch.slice(0, 100)));
    expect(done).toEqual(offsets(batch));
  });

  it('is not tried together while the circuit is open, nor made smaller by an outage', async () => {
    const { breaker, bundles, settle, run } = settling(() =>
      Promise.reject(Object.assign(new Error('gone'), { code: '57P01' })),
    );
    await run(records(200, 1));
    expect(bundles.map(({ length }) => length)).toEqual([100, 100]);
    breaker.isOpen = true;
    await run(records(200, 1));
    expect([bundles.length, settle.mock.calls.length]).toEqual([2, 400]);
  });

  it('is left as it is once told to stop', async () => {
    const { stop, settle, done, run } = settling(async () => {
      stop.abort();
      throw new Error('stopped in between');
    });
    settle.mockImplementation(async (_, signal) => !signal.aborted);
    await run(records(500, 1));
    expect([done, settle.mock.calls.length]).toEqual([[], 1]);
  });
});
