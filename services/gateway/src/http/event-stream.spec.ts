import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../domain/entry.ts';
import { frameOf, textOf } from './event-stream.ts';

const entry: Entry = { entryId: 7, kind: 'said', messageId: 'm-1', text: 'one\ntwo', at: new Date(0) };

async function* of(...entries: (Entry | undefined)[]) {
  yield* entries;
}

const all = async (text: AsyncIterable<string>) => {
  const pieces: string[] = [];
  for await (const piece of text) pieces.push(piece);
  return pieces;
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a stream of events', () => {
  it('gives each entry its id and its kind, on one line whatever is in it', () => {
    expect(frameOf(entry)).toBe(
      'id: 7\nevent: said\ndata: {"entryId":7,"kind":"said","messageId":"m-1","text":"one\\ntwo","at":"1970-01-01T00:00:00.000Z"}\n\n',
    );
  });

  it('begins with when to come back, and says now and then that it lives', async () => {
    const text = await all(textOf(of(undefined, entry), vi.fn()));
    expect(text).toEqual(['retry: 1000\n\n', ': keep-alive\n\n', frameOf(entry)]);
  });

  it('is given up when nobody takes what it says', async () => {
    const stalled = vi.fn();
    const text = textOf(of(entry, entry), stalled);
    await text.next();
    await text.next();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(stalled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(stalled).toHaveBeenCalledOnce();
  });

  it('is not given up while it is read', async () => {
    const stalled = vi.fn();
    await all(textOf(of(entry, entry), stalled));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(stalled).not.toHaveBeenCalled();
  });
});
