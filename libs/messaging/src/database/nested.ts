import type { Transaction } from './database.ts';

/**
 * Work that may fail within a transaction that goes on: what it did is then undone, and its error passes through. Not to be
 * nested again.
 */
export async function nested(tx: Transaction, work: (tx: Transaction) => Promise<void>): Promise<void> {
  const listeners: (() => void)[] = [];
  const inner: Transaction = {
    query: (text, values, name) => tx.query(text, values, name),
    gather: (statement, row) => tx.gather(statement, row),
    afterCommit: (listener) => void listeners.push(listener),
  };
  await tx.query('SAVEPOINT nested');
  try {
    await work(inner);
    // Fails if a statement did and its error was swallowed.
    await tx.query('RELEASE SAVEPOINT nested');
  } catch (error) {
    await tx.query('ROLLBACK TO SAVEPOINT nested');
    throw error;
  }
  for (const listener of listeners) tx.afterCommit(listener);
}
