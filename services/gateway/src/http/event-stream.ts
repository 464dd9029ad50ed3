import type { Entry } from '../domain/entry.ts';

export const KEEP_ALIVE_MS = 15_000;
const STALL_MS = 30_000;

/** An entry as server-sent event: a browser that comes back names the last id it has. */
export const frameOf = (entry: Entry): string =>
  `id: ${entry.entryId}\nevent: ${entry.kind}\ndata: ${JSON.stringify(entry)}\n\n`;

/**
 * The stream's text; each piece waits until the reader has taken the one before.
 * @param stalled called when a piece was not taken for half a minute
 */
export async function* textOf(entries: AsyncIterable<Entry | undefined>, stalled: () => void): AsyncGenerator<string> {
  yield 'retry: 1000\n\n';
  for await (const entry of entries) {
    const timer = setTimeout(stalled, STALL_MS);
    try {
      yield entry ? frameOf(entry) : ': keep-alive\n\n';
    } finally {
      clearTimeout(timer);
    }
  }
}
