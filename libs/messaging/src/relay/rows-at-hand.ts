import type { AddedRow, OutboxRow } from '../outbox/outbox.store.ts';
import { bytesOf, fitting } from './fitting.ts';

/** What may wait in memory; what comes beyond it goes by the table. */
const BYTES = 16 * 1024 * 1024;

/**
 * Rows this process has committed, to be sent from memory. One is taken in only behind the one that goes before it, so
 * those of a key are here in order and without a gap, and nothing of a key goes out before what others wrote of it.
 */
export class RowsAtHand {
  private readonly waiting = new Map<string, OutboxRow>();
  private bytes = 0;
  private underWay: readonly OutboxRow[] = [];
  /** Waiting, under way, or sent: what goes after one of these may go out from here. */
  private known = new Set<string>();
  private gone: readonly string[] = [];

  get isEmpty(): boolean {
    return this.waiting.size === 0;
  }

  has(id: string): boolean {
    return this.waiting.has(id);
  }

  /** @returns whether the row will be sent from here */
  take(row: AddedRow): boolean {
    const { id, after } = row;
    if (after !== undefined && !this.known.has(after)) return false;
    if (this.bytes >= BYTES) return false;
    this.waiting.set(id, row);
    this.known.add(id);
    this.bytes += bytesOf(row);
    return true;
  }

  /** The first ones, as many as fit into one batch: under way from now on. */
  next(): readonly OutboxRow[] {
    this.underWay = fitting(this.waiting.values());
    for (const row of this.underWay) {
      this.waiting.delete(row.id);
      this.bytes -= bytesOf(row);
    }
    return this.underWay;
  }

  /** What was under way has arrived, as far as it could be written. */
  arrived(): void {
    this.underWay = [];
  }

  /** These are no longer in the table. Who wrote before that, and is heard of only now, still goes after one of them. */
  deleted(ids: readonly string[]): void {
    for (const id of this.gone) this.known.delete(id);
    this.gone = ids;
  }

  /** From now on nothing is known. @returns what has not arrived, or may not have */
  letGo(): OutboxRow[] {
    const left = [...this.underWay, ...this.waiting.values()];
    this.waiting.clear();
    this.known.clear();
    [this.underWay, this.gone, this.bytes] = [[], [], 0];
    return left;
  }
}
