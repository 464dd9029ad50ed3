import { describe, expect, it } from 'vitest';
import { FeedReader } from './feed.reader.ts';
import { FeedReaders } from './feed.readers.ts';

const reading = (readers: FeedReaders, conversationId = 'c-1') => {
  const reader = new FeedReader({ tenant: 'default', conversationId }, 0, async () => []);
  readers.add(reader);
  const state = { ended: false };
  void reader
    .read(60_000)
    .next()
    .then(({ done }) => {
      state.ended = done === true;
    });
  return { reader, state };
};

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the readers of an instance', () => {
  it('are so many of a conversation; of more, the oldest ends', async () => {
    const readers = new FeedReaders();
    const other = reading(readers, 'c-2');
    const windows = Array.from({ length: 12 }, () => reading(readers));
    await settled();
    expect(windows.map(({ state }) => state.ended)).toEqual([true, true, ...Array(10).fill(false)]);
    expect(other.state.ended).toBe(false);
  });

  it('are forgotten when they leave', () => {
    const readers = new FeedReaders();
    const { reader } = reading(readers);
    expect(readers.addresses).toEqual([{ tenant: 'default', conversationId: 'c-1' }]);
    readers.remove(reader);
    readers.remove(reader);
    expect(readers.addresses).toEqual([]);
  });

  it('end at once when the service stops, and whoever comes later, too', async () => {
    const readers = new FeedReaders();
    const { state } = reading(readers);
    readers.onModuleDestroy();
    const late = reading(readers);
    await settled();
    expect([state.ended, late.state.ended]).toEqual([true, true]);
    expect(readers.addresses).toEqual([]);
  });
});
