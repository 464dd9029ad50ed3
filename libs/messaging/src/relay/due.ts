import type { FoundRow, OutboxRow } from '../outbox/outbox.store.ts';

/**
 * Those of the oldest rows that a cycle may send: nothing of a key behind a row that somebody else is to send, this
 * process from memory or another one.
 */
export function dueOf(found: readonly FoundRow[], isAtHand: (id: string) => boolean): OutboxRow[] {
  const held = new Set<string>();
  const due: OutboxRow[] = [];
  for (const row of found) {
    if (!row.due || isAtHand(row.id)) held.add(row.key);
    else if (!held.has(row.key)) due.push(row);
  }
  return due;
}
