import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import type { ConsumedRecord } from '../driver/driver.ts';
import { BatchSettlement } from './batch.settlement.ts';
import { BundleAttempts } from './bundle.attempts.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import type { RecordDelivery } from './record.delivery.ts';
import type { RecordSettlement } from './record.settlement.ts';
import { Slots } from './slots.ts';

const records = (count: number, keys = count, from = 0) =>
  Array.from({ length: count }, (_, n) => {
    return { offset: String(from + n), key: Buffer.from(`k-${(from + n) % keys}`) } as ConsumedRecord;
  });
const bug = () => Promise.reject(new TypeError('a bug'));
const offsets = (batch: readonly ConsumedRecord[]) => batch.map(({ offset }) => offset);
const sorted = (texts: string[]) => texts.toSorted((a, b) => Number(a) - Number(b));

type Together = (records: readonly ConsumedRecord[]) => Promise<readonly ConsumedRecord[]>;

/** Settlement of batches where transactions end as they are told to, and each record by itself well. */
function settling(together: Together = async (given) => given) {
  const breaker = new CircuitBreaker();
  const bundles: string[][] = [];
  const deliverTogether = async (given: readonly ConsumedRecord[]) => {
    bundles.push(offsets(given));
    await turn();
    return [...(await together(given))];
  };
  const delivery = { deliverTogether } as Partial<RecordDelivery> as RecordDelivery;
  const settle = vi.fn<RecordSettlement['settle']>(async () => true);
  const single = { settle } as Partial<RecordSettlement> as RecordSettlement;
  const settlement = new BatchSettlement(single, new BundleAttempts(delivery, new Slots(12), breaker));
  const stop = new AbortController();
  const done: string[] = [];
  const alive = vi.fn();
  const run = (batch: readonly ConsumedRecord[]) =>
    settlement.settle(batch, stop.signal, { done: ({ offset }) => done.push(offset), alive });
  return { breaker, bundles, settle, stop, done, alive, run };
}

describe('records', () => {
  it('of which there is one are settled by themselves', async () => {
    const { bundles, settle, done, run } = settling();
    await run(records(1));
    expect([bundles, settle.mock.calls.length, done]).toEqual([[], 1, ['0']]);
  });

  it('of many keys share transactions, none of more than a hundred', async () => {
    const { bundles, settle, done, run } = settling();
    await run(records(250));
    expect(settle).not.toHaveBeenCalled();
    expect(bundles.map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(sorted(done)).toEqual(offsets(records(250)));
  });

  it('of all partitions that are read at the same time share a transaction', async () => {
    const { bundles, run } = settling();
    await Promise.all([0, 2, 4].map((from) => run(records(2, 99, from))));
    expect(bundles).toEqual([['0', '1', '2', '3', '4', '5']]);
  });

  it('that came while three transactions were under way share the next one', async () => {
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const { bundles, done, run } = settling((given) => gate.then(() => given));
    const runs = [];
    for (const from of [0, 2, 4, 6, 8, 10]) {
      runs.push(run(records(2, 99, from)));
      await turn();
    }
    open();
    await Promise.all(runs);
    expect(bundles).toEqual([
      ['0', '1'],
      ['2', '3'],
      ['4', '5'],
      ['6', '7', '8', '9', '10', '11'],
    ]);
    expect(done).toHaveLength(12);
  });

  it('of a key come one after the other, whatever batch they are of', async () => {
    const { bundles, done, run } = settling();
    await Promise.all([run(records(8, 2)), run(records(8, 2, 8))]);
    expect(bundles).toEqual(Array.from({ length: 8 }, (_, n) => [String(2 * n), String(2 * n + 1)]));
    expect(done).toEqual(offsets(records(16)));
  });

  it('are settled one by one as far as a transaction failed, and the next ones are smaller', async () => {
    const fail = vi.fn<Together>(async (given) => given).mockImplementationOnce(bug);
    const { bundles, settle, done, run } = settling(fail);
    await run(records(100));
    await run(records(60, 999, 100));
    expect(bundles.map(({ length }) => length)).toEqual([100, 50, 10]);
    expect(settle.mock.calls.map(([{ offset }]) => offset)).toEqual(offsets(records(100)));
    expect(sorted(done)).toEqual(offsets(records(160)));
  });

  it('that a transaction leaves out are settled by themselves', async () => {
    const { settle, done, run } = settling(async (given) => given.filter(({ offset }) => offset !== '1'));
    await run(records(3));
    expect(settle.mock.calls.map(([{ offset }]) => offset)).toEqual(['1']);
    expect(done).toEqual(['0', '2', '1']);
  });

  it('hold up nobody of another key while they are tried again', async () => {
    const { settle, done, run } = settling(bug);
    settle.mockImplementation((record, _, attempted) => {
      attempted();
      return record.offset === '0' ? new Promise(() => {}) : Promise.resolve(true);
    });
    void run(records(4, 2));
    await vi.waitFor(() => expect(done).toEqual(['1', '3']));
    expect(settle.mock.calls.map(([{ offset }]) => offset)).toEqual(['0', '1', '3']);
  });

  it('are not tried together while the circuit is open, nor in fewer after an outage', async () => {
    const { breaker, bundles, settle, run } = settling(() =>
      Promise.reject(Object.assign(new Error('gone'), { code: '57P01' })),
    );
    await run(records(100));
    await run(records(100));
    expect(bundles.map(({ length }) => length)).toEqual([100, 100]);
    breaker.isOpen = true;
    await run(records(100));
    expect([bundles.length, settle.mock.calls.length]).toEqual([2, 300]);
  });

  it('that are not begun stay as they are once told to stop', async () => {
    const { stop, settle, done, run } = settling(async () => {
      stop.abort();
      throw new Error('stopped in between');
    });
    settle.mockImplementation(async (_, signal) => !signal.aborted);
    await run(records(500));
    expect(done).toEqual([]);
  });

  it('that fail in a way nobody thought of fail their batch', async () => {
    const { settle, run } = settling();
    settle.mockImplementation(bug);
    await expect(run(records(1))).rejects.toThrow(TypeError);
  });

  it('that wait for their turn count as alive, those under way only by what becomes of them', async () => {
    const { alive, settle, run } = settling();
    settle.mockImplementation((_, __, attempted) => new Promise(() => attempted()));
    void run(records(1, 1));
    await turn();
    alive.mockClear();
    await run(records(2, 9, 1));
    expect(alive).toHaveBeenCalledTimes(2);
  });
});
