import { Database } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import type { Charge, Invoice, Ledger, Payment, Refund } from '../domain/ledger.ts';

interface Row {
  number: string;
  customerId: string;
  currency: string;
  /** Null for none, as the others are. */
  invoices: Invoice[] | null;
  charges: Charge[] | null;
  payments: Payment[] | null;
  refunds: Refund[] | null;
}

/** One round trip for all books. In JSON days are ISO dates. */
const books = `
  WITH billed AS (
    SELECT number AS invoice, period, issued_on, due_on, total_minor FROM invoice WHERE account = $2
  )
  SELECT number, customer_id AS "customerId", currency,
    (SELECT json_agg(json_build_object('number', invoice, 'period', period, 'issuedOn', issued_on, 'dueOn', due_on,
                                       'totalMinor', total_minor) ORDER BY issued_on)
     FROM billed) AS invoices,
    (SELECT json_agg(json_build_object('reference', reference, 'invoice', invoice, 'chargedOn', charged_on,
                                       'description', description, 'kind', kind, 'amountMinor', amount_minor)
                     ORDER BY charged_on, reference)
     FROM billed JOIN charge USING (invoice)) AS charges,
    (SELECT json_agg(json_build_object('reference', reference, 'invoice', invoice, 'paidOn', paid_on, 'method', method,
                                       'amountMinor', amount_minor) ORDER BY paid_on, reference)
     FROM billed JOIN payment USING (invoice)) AS payments,
    (SELECT json_agg(json_build_object('reference', reference, 'invoice', invoice, 'amountMinor', amount_minor,
                                       'status', status, 'createdOn', created_on) ORDER BY created_on, refund.number)
     FROM billed JOIN refund USING (invoice)) AS refunds
  FROM account WHERE customer_id = $1 AND number = $2`;

/** The shop's books, read only. */
@Injectable()
export class LedgerStore {
  constructor(private readonly database: Database) {}

  /** An account's books. Nothing where there is no such account, and nothing where it is somebody else's. */
  async find(customerId: string, accountNumber: string): Promise<Ledger | undefined> {
    const [row] = await this.database.query<Row>(books, [customerId, accountNumber], 'ledger_find');
    if (!row) return undefined;
    const { invoices, charges, payments, refunds, ...account } = row;
    return {
      account,
      invoices: invoices ?? [],
      charges: charges ?? [],
      payments: payments ?? [],
      refunds: refunds ?? [],
    };
  }
}
