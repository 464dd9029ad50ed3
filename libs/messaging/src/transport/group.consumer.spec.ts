import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Batch, ConsumedRecord, ConsumerListener, KafkaDriver } from '../driver/driver.ts';
import { ReadProgress } from '../progress/read.progress.ts';
import { BatchSettlement } from './batch.settlement.ts';
import type { BundleAttempts } from './bundle.attempts.ts';
import { type ConsumerState, GroupConsumer } from './group.consumer.ts';
import type { RecordSettlement } from './record.settlement.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A group of one, whose story is told in `story`. */
function group(settle: () => Promise<boolean> = async () => true) {
  const story: string[] = [];
  const tell = (what: string) => async () => void story.push(what);
  const fatal = vi.fn();
  const missing = vi.fn(async () => [] as string[]);
  const start = vi.fn(tell('start'));
  let listener: ConsumerListener | undefined;
  const driver = {
    topics: { missing },
    consumer: (_group: string, _topics: readonly string[], told: ConsumerListener) => {
      listener = told;
      const commit = async ([position]: readonly { offset: string }[]) => void story.push(`commit ${position?.offset}`);
      return { start, commit, pause: () => void story.push('pause'), stop: tell('stop') };
    },
  } as unknown as KafkaDriver;
  const changed = (state: ConsumerState) => void story.push(state);
  const bundles = { size: 100, try: async () => [] } as Partial<BundleAttempts> as BundleAttempts;
  const single = { settle } as Partial<RecordSettlement> as RecordSettlement;
  const settlement = new BatchSettlement(single, bundles);
  const consumer = new GroupConsumer(
    { group: 'g', topics: ['t'], fatal, changed },
    driver,
    settlement,
    new ReadProgress(),
  );
  return { consumer, story, fatal, missing, start, listener: () => listener as ConsumerListener };
}

function batch(offsets: string[], heartbeat: () => Promise<void> = async () => {}): Batch {
  const records = offsets.map(
    (offset) => ({ topic: 't', partition: 0, offset, key: Buffer.from(offset) }) as ConsumedRecord,
  );
  return { topic: 't', partition: 0, records, resolve: vi.fn(), heartbeat };
}

async function joined(settle?: () => Promise<boolean>) {
  const all = group(settle);
  all.consumer.start();
  await vi.advanceTimersByTimeAsync(0);
  all.listener().assigned([{ topic: 't', partition: 0 }]);
  return all;
}

describe('a member of a group', () => {
  it('leaves in order: no more batches, what is under way, its offsets, the group', async () => {
    let finish = (_: boolean) => {};
    const { consumer, story, listener } = await joined(() => new Promise((resolve) => (finish = resolve)));
    const work = listener().batch(batch(['7']));
    const closing = consumer.close();
    await vi.advanceTimersByTimeAsync(500);
    expect(story).toEqual(['start', 'joined', 'pause']);
    finish(true);
    await Promise.all([work, closing, consumer.close()]);
    expect(story).toEqual(['start', 'joined', 'pause', 'commit 8', 'stop', 'stopped']);
  });

  it('takes no batch that arrives while it leaves', async () => {
    const settle = vi.fn(async () => true);
    const { consumer, listener } = await joined(settle);
    const closing = consumer.close();
    const late = batch(['7']);
    await listener().batch(late);
    await closing;
    expect(settle).not.toHaveBeenCalled();
    expect(late.resolve).not.toHaveBeenCalled();
  });

  it('that loses its membership in mid-batch commits what is done and passes the reason on unchanged', async () => {
    const reason = new Error('The group is rebalancing');
    const afterTheLoss = (settled: boolean) => new Promise<boolean>((resolve) => setTimeout(resolve, 2_000, settled));
    const settle = vi.fn(() => afterTheLoss(false)).mockImplementationOnce(() => afterTheLoss(true));
    const { story, listener } = await joined(settle);
    const interrupted = batch(['7', '8'], () => Promise.reject(reason));
    const lost = expect(listener().batch(interrupted)).rejects.toBe(reason);
    await vi.advanceTimersByTimeAsync(2_000);
    await lost;
    expect(interrupted.resolve).toHaveBeenCalledExactlyOnceWith('7');
    expect(story).toContain('commit 8');
  });

  it('waits for topics, and for Kafka itself', async () => {
    const { consumer, missing, start } = group();
    missing.mockRejectedValueOnce(new Error('connection refused')).mockResolvedValueOnce(['t']);
    consumer.start();
    await vi.advanceTimersByTimeAsync(900);
    expect(start).not.toHaveBeenCalled();
    expect(consumer.state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(200);
    expect(start).toHaveBeenCalledOnce();
  });

  it('that crashed for good says so to whoever ends the process', async () => {
    const { consumer, fatal, listener } = await joined();
    listener().interrupted(new Error('passing'));
    expect(fatal).not.toHaveBeenCalled();
    const reason = new TypeError('a bug');
    listener().crashed(reason);
    expect(fatal).toHaveBeenCalledExactlyOnceWith(reason);
    expect(consumer.state).toBe('crashed');
  });
});
