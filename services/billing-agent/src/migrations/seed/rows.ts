import type { Story } from './story.ts';

/** In the order in which they may be filled. */
export const tables = ['customer', 'account', 'invoice', 'charge', 'payment', 'refund'] as const;
export type Table = (typeof tables)[number];

/** The stories as rows, each with its table's column names. */
export function rowsOf(stories: readonly Story[]): Record<Table, object[]> {
  const accounts = stories.flatMap((story) => story.accounts.map((account) => ({ ...account, customer_id: story.id })));
  const invoices = accounts.flatMap(({ number, invoices }) => invoices.map((each) => ({ ...each, account: number })));
  return {
    customer: stories.map(({ id, name, language }) => ({ id, name, language })),
    account: accounts.map(({ number, customer_id, currency }) => ({ number, customer_id, currency })),
    invoice: invoices.map(({ number, account, period, issuedOn, dueOn, charges }) => {
      const total_minor = charges.reduce((sum, [, , , , amountMinor]) => sum + amountMinor, 0);
      return { number, account, period, issued_on: issuedOn, due_on: dueOn, total_minor };
    }),
    charge: invoices.flatMap(({ number: invoice, charges }) =>
      charges.map(([reference, charged_on, description, kind, amount_minor]) => {
        return { reference, invoice, charged_on, description, kind, amount_minor };
      }),
    ),
    payment: invoices.flatMap(({ number: invoice, payments }) =>
      payments.map(([reference, paid_on, method, amount_minor]) => ({
        reference,
        invoice,
        paid_on,
        method,
        amount_minor,
      })),
    ),
    refund: invoices.flatMap(({ number: invoice, refunds = [] }) =>
      refunds.map(([number, created_on, status, amount_minor, reference]) => {
        return { number, invoice, reference, amount_minor, status, created_on };
      }),
    ),
  };
}
