import type { OutboxRow } from '../outbox/outbox.store.ts';

/** The most rows of one batch. */
export const ROWS = 500;
/** A broker's limit is on the batch of a partition, 1 MiB with us; all rows may be of one. */
const BYTES = 900_000;
/** Headers, key and framing of one record, at most. */
const ROW_BYTES = 1_500;

export const bytesOf = ({ payload }: OutboxRow): number => Buffer.byteLength(payload) + ROW_BYTES;

/** The first rows, as many as fit into one batch, and never none. */
export function fitting(rows: Iterable<OutboxRow>): OutboxRow[] {
  const taken: OutboxRow[] = [];
  let bytes = 0;
  for (const row of rows) {
    bytes += bytesOf(row);
    if (taken.length > 0 && (bytes > BYTES || taken.length === ROWS)) break;
    taken.push(row);
  }
  return taken;
}
