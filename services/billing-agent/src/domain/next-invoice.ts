import { addMonths } from './days.ts';
import { monthlyKinds } from './explain-charge.ts';
import type { Charge, Ledger } from './ledger.ts';

export interface NextInvoice {
  issuedOn: string;
  /** What is charged every month, without one-off items and without what was charged twice. */
  expectedMinor: number;
}

/** The first invoice to be issued after today, or nothing where none was ever issued. */
export function nextInvoice(ledger: Ledger, today: string): NextInvoice | undefined {
  const last = ledger.invoices.at(-1);
  if (last === undefined) return undefined;
  const recurring = ledger.charges.filter(
    (charge) => charge.invoice === last.number && monthlyKinds.includes(charge.kind),
  );
  const lines = new Map<string, Charge>(recurring.map((charge) => [charge.description, charge]));
  const expectedMinor = [...lines.values()].reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return { issuedOn: firstIssueAfter(last.issuedOn, today), expectedMinor };
}

function firstIssueAfter(issuedOn: string, today: string): string {
  let months = 1;
  while (addMonths(issuedOn, months) <= today) months += 1;
  return addMonths(issuedOn, months);
}
