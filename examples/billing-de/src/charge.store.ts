import { Database } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import type { Charge } from './domain/charge.ts';

const chargesOf = `
  SELECT reference, currency, invoice, description, amount_minor AS "amountMinor",
         to_char(due_on, 'DD.MM.YYYY') AS "dueOn", to_char(charged_on, 'DD.MM.YYYY') AS "chargedOn"
  FROM charge WHERE customer_id = $1 AND account = $2 ORDER BY charged_on, reference`;

/** The books, read only. */
@Injectable()
export class ChargeStore {
  constructor(private readonly database: Database) {}

  /** Found by both: the identity is the platform's word, the account the customer's. */
  find(customerId: string, account: string): Promise<Charge[]> {
    return this.database.query<Charge>(chargesOf, [customerId, account]);
  }
}
