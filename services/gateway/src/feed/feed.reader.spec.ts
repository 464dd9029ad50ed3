import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../domain/entry.ts';
import { FeedReader } from './feed.reader.ts';

const said = (entryId: number): Entry => ({
  entryId,
  kind: 'said',
  messageId: `m-${entryId}`,
  text: 'Hello.',
  at: new Date(0),
});

/** A feed that grows, of which two entries are a page. */
const aFeed = (length: number) => {
  const feed = { length, asked: 0, reader: {} as FeedReader };
  const from = (after: number) =>
    Array.from({ length: Math.min(2, feed.length - after) }, (_, i) => said(after + i + 1));
  feed.reader = new FeedReader({ tenant: 'default', conversationId: 'c-1' }, 0, async (after) => {
    feed.asked += 1;
    return from(after);
  });
  return feed;
};

const next = async (reading: AsyncGenerator<Entry | undefined>) => (await reading.next()).value?.entryId;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a reader', () => {
  it('gets every entry in order, page by page, and then each as it comes', async () => {
    const feed = aFeed(3);
    const reading = feed.reader.read(1_000);
    expect([await next(reading), await next(reading), await next(reading)]).toEqual([1, 2, 3]);
    const coming = next(reading);
    feed.length = 4;
    feed.reader.hear(4);
    expect(await coming).toBe(4);
  });

  it('asks for no more than it is asked for', async () => {
    const feed = aFeed(10);
    await next(feed.reader.read(1_000));
    expect(feed.asked).toBe(1);
  });

  it('misses no news that comes while it looks', async () => {
    const feed = aFeed(0);
    const reading = feed.reader.read(1_000);
    const coming = next(reading);
    feed.length = 1;
    feed.reader.hear(1);
    expect(await coming).toBe(1);
  });

  it('hears no news in what it has', async () => {
    const feed = aFeed(1);
    const reading = feed.reader.read(1_000);
    await next(reading);
    const coming = next(reading);
    await vi.advanceTimersByTimeAsync(500);
    const { asked } = feed;
    feed.reader.hear(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(feed.asked).toBe(asked);
    await vi.advanceTimersByTimeAsync(400);
    expect(await coming).toBeUndefined();
  });

  it('is told when nothing came for long, and ends when it is ended', async () => {
    const feed = aFeed(0);
    const reading = feed.reader.read(1_000);
    const quiet = reading.next();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await quiet).toEqual({ value: undefined, done: false });
    const end = reading.next();
    feed.reader.end();
    expect(await end).toEqual({ value: undefined, done: true });
  });

  it('that hears of more than there is does not look again and again', async () => {
    const feed = aFeed(0);
    const reading = feed.reader.read(1_000);
    void reading.next();
    await vi.advanceTimersByTimeAsync(10);
    feed.reader.hear(5);
    await vi.advanceTimersByTimeAsync(900);
    expect(feed.asked).toBeLessThanOrEqual(2);
  });
});
