import { lineOf, moneyOf } from './answer.ts';
import { explainCharge } from './explain-charge.ts';
import type { Charge, ChargeKind, Ledger } from './ledger.ts';
import { type Statement, state } from './statement.ts';

/** Several of these make sense only side by side. */
const togetherKinds: readonly ChargeKind[] = ['roaming', 'proration'];

/** What each charge is; those of a kind that belongs together in one statement. */
export function tellCharges(charges: readonly Charge[], ledger: Ledger): Statement[] {
  const kinds = [...new Set(charges.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const ofKind = charges.filter((charge) => charge.kind === kind);
    if (ofKind.length > 1 && togetherKinds.includes(kind)) return [tellTogether(kind, ofKind, ledger)];
    return ofKind.flatMap((charge) => tellCharge(charge, ledger));
  });
}

/** Every charge of an invoice, one a line. */
export const tellLines = (invoice: string, ledger: Ledger): Statement =>
  state('lines', {
    invoice,
    lines: ledger.charges.filter((charge) => charge.invoice === invoice).map((charge) => lineOf(charge, ledger)),
  });

function tellTogether(kind: ChargeKind, charges: readonly Charge[], ledger: Ledger): Statement {
  const lines = charges.map((charge) => lineOf(charge, ledger));
  const totalMinor = charges.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return state('chargesTogether', {
    kind,
    lines,
    total: moneyOf(totalMinor, ledger),
    invoice: charges[0]?.invoice ?? '',
  });
}

export function tellCharge(charge: Charge, ledger: Ledger): Statement[] {
  const { occurs, before } = explainCharge(charge, ledger);
  const told = state('charge', { invoice: charge.invoice, kind: charge.kind, ...lineOf(charge, ledger) });
  if (occurs === 'once') return [told];
  if (before === undefined) return [told, state('firstTimeCharged', {})];
  return [told, state('chargedBefore', { invoice: before.invoice, on: { day: before.chargedOn } })];
}
