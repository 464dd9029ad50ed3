import type { Charge, ChargeKind, Ledger } from './ledger.ts';

/** Why a charge is on an invoice. */
export interface Explanation {
  charge: Charge;
  /** A one-off charge is not expected on the next invoice. */
  occurs: 'monthly' | 'once';
  /** The same item for the same amount on the invoice before, if there was one. */
  before?: Charge;
}

export const monthlyKinds: readonly ChargeKind[] = ['subscription', 'add_on', 'device'];

export const explainCharge = (charge: Charge, ledger: Ledger): Explanation => ({
  charge,
  occurs: monthlyKinds.includes(charge.kind) ? 'monthly' : 'once',
  before: sameChargeBefore(charge, ledger),
});

/** What is on an invoice and was not, or cost something else, on the one before; all of it on a first invoice. */
export const newOnInvoice = (invoice: string, ledger: Ledger): Charge[] =>
  ledger.charges.filter((charge) => charge.invoice === invoice && sameChargeBefore(charge, ledger) === undefined);

function sameChargeBefore({ invoice, description, amountMinor }: Charge, ledger: Ledger): Charge | undefined {
  const index = ledger.invoices.findIndex(({ number }) => number === invoice);
  const before = index > 0 ? ledger.invoices[index - 1] : undefined;
  return ledger.charges.find(
    (charge) =>
      charge.invoice === before?.number && charge.description === description && charge.amountMinor === amountMinor,
  );
}
