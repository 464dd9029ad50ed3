import type { Transaction } from '@baton/messaging';

/** The time after whatever this transaction waited for: all instances go by the database's clock. */
export const databaseNow = async (tx: Transaction): Promise<Date> => {
  const [row] = await tx.query<{ now: Date }>('SELECT clock_timestamp() AS now', [], 'now');
  return row?.now ?? new Date();
};
