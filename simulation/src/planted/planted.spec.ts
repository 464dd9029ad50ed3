import { afterEach, expect, it, vi } from 'vitest';
import { InboxStore } from '../../../libs/messaging/src/inbox/inbox.store.ts';
import { BatchSender } from '../../../libs/messaging/src/relay/batch.sender.ts';
import { RowsAtHand } from '../../../libs/messaging/src/relay/rows-at-hand.ts';
import { BatchRun } from '../../../libs/messaging/src/transport/batch.run.ts';
import { firstFound, simulation } from '../seeds/run-seed.fixture.ts';

const run = simulation();
afterEach(() => void vi.restoreAllMocks());

// Bugs that were made on purpose: a simulation that lets them through proves nothing. Each is found by few seeds.
const ENOUGH = { last: 200 };
const WITHIN_MS = 600_000;

it('finds an inbox that knows nothing', { timeout: WITHIN_MS }, async () => {
  vi.spyOn(InboxStore.prototype, 'claimUnlessParked').mockImplementation(async (_, arrivals) =>
    arrivals.map(() => ({ kind: 'mine', now: new Date() })),
  );
  expect(await firstFound(run, ENOUGH, /dead letter|answers/)).not.toEqual([]);
});

it('finds a relay that deletes what it has not sent', { timeout: WITHIN_MS }, async () => {
  const send = BatchSender.prototype.send;
  vi.spyOn(BatchSender.prototype, 'send').mockImplementation(async function (this: BatchSender, rows) {
    void send.call(this, rows).catch(() => {});
    return rows;
  });
  expect(await firstFound(run, ENOUGH, /without a gap/)).not.toEqual([]);
});

it('finds a relay that sends in any order', { timeout: WITHIN_MS }, async () => {
  const { next } = RowsAtHand.prototype;
  vi.spyOn(RowsAtHand.prototype, 'next').mockImplementation(function (this: RowsAtHand) {
    return next.call(this).toReversed();
  });
  expect(await firstFound(run, ENOUGH, /without a gap/)).not.toEqual([]);
});

it('finds a relay that goes past what waits in the table', { timeout: WITHIN_MS }, async () => {
  const { take } = RowsAtHand.prototype;
  vi.spyOn(RowsAtHand.prototype, 'take').mockImplementation(function (this: RowsAtHand, row) {
    return take.call(this, { ...row, after: undefined });
  });
  expect(await firstFound(run, ENOUGH, /without a gap/)).not.toEqual([]);
});

it('finds offsets that are committed before the work is done', { timeout: WITHIN_MS }, async () => {
  const work = BatchRun.prototype.run;
  vi.spyOn(BatchRun.prototype, 'run').mockImplementation(function (this: BatchRun) {
    const { batch, progress } = this as unknown as BatchRunParts;
    progress.done(batch, batch.records.at(-1)?.offset ?? '0');
    return work.call(this);
  });
  expect(await firstFound(run, ENOUGH, /not kept once|comes to rest|has 0 ends/)).not.toEqual([]);
});

interface BatchRunParts {
  batch: { records: { offset: string }[] };
  progress: { done(batch: unknown, offset: string): void };
}
