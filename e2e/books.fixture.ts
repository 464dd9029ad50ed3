import type { System } from '@baton/testing';
import { Client } from 'pg';
import { afterAll } from 'vitest';

const change = {
  break: "UPDATE charge SET charged_on = 'infinity' WHERE invoice IN (SELECT number FROM invoice WHERE account = $1)",
  'are mended': `
    UPDATE charge SET charged_on = invoice.issued_on FROM invoice
    WHERE invoice.number = charge.invoice AND invoice.account = $1 AND charged_on = 'infinity'`,
};

/** Makes the books of one account unreadable for billing, or readable again; those of others stay as they are. For the top of a file. */
export async function booksOf(system: System): Promise<(account: string, how: keyof typeof change) => Promise<void>> {
  const books = new Client({ connectionString: system.databaseUrl('billing-agent') });
  await books.connect();
  afterAll(() => books.end());
  return async (account, how) => {
    await books.query(change[how], [account]);
  };
}
