import { type Answer, type Answering, moneyOf, noInvoices } from './answer.ts';
import { answerPayment } from './answer-payment.ts';
import { type Asking, chargesAsked, invoiceAsked } from './asking.ts';
import { newOnInvoice } from './explain-charge.ts';
import { findDoubleCharges } from './find-double-charges.ts';
import type { Charge, Ledger } from './ledger.ts';
import { state } from './statement.ts';
import { tellCharges, tellLines } from './tell-charges.ts';
import { tellDoubles } from './tell-doubles.ts';

/** Explains the charges asked for; where none is named, what is new on the invoice. */
export const answerCharge: Answering = (asking, ledger) => {
  const invoice = invoiceAsked(asking, ledger) ?? ledger.invoices.at(-1);
  if (invoice === undefined) return noInvoices(ledger);
  const asked = chargesAsked(asking, ledger);
  if (asked.length > 0) return explain(asked, asking, ledger);
  const { kind, amountMinor } = asking.question;
  if (ledger.payments.some((payment) => payment.amountMinor === amountMinor)) return answerPayment(asking, ledger);
  const lines = tellLines(invoice.number, ledger);
  if (kind !== undefined || amountMinor !== undefined) return { statements: [state('noSuchCharge', {}), lines] };
  const remarkable = remarkableOn(invoice.number, ledger);
  const isFirst = ledger.invoices[0] === invoice;
  return remarkable.length > 0 && !isFirst ? explain(remarkable, asking, ledger) : { statements: [lines] };
};

/** `And the other charge?`: the next one of the same invoice that was not spoken of. */
export const answerOtherCharge: Answering = (asking, ledger) => {
  const references = asking.topic?.references ?? [];
  const told = ledger.charges.findLast(({ reference }) => references.includes(reference));
  if (told === undefined) return undefined;
  const next = ledger.charges.find(
    ({ invoice, reference }) => invoice === told.invoice && !references.includes(reference),
  );
  if (next === undefined) return { statements: [tellLines(told.invoice, ledger)], references };
  return { ...explain([next], asking, ledger), references: [...references, next.reference] };
};

/** `Why is my bill higher?`: an invoice beside the one before, and what is new on it. */
export const answerRise: Answering = (asking, ledger) => {
  const last = invoiceAsked(asking, ledger) ?? ledger.invoices.at(-1);
  const before = ledger.invoices.findLast(({ issuedOn }) => last !== undefined && issuedOn < last.issuedOn);
  if (before === undefined || last === undefined) return undefined;
  const pair = {
    invoice: last.number,
    total: moneyOf(last.totalMinor, ledger),
    before: before.number,
    beforeTotal: moneyOf(before.totalMinor, ledger),
  };
  const risenMinor = last.totalMinor - before.totalMinor;
  if (risenMinor <= 0) return { statements: [state('noRise', pair)] };
  const rise = state('rise', { ...pair, difference: moneyOf(risenMinor, ledger) });
  const why = explain(remarkableOn(last.number, ledger), asking, ledger);
  return { ...why, statements: [rise, ...why.statements] };
};

/** A charge that was made twice is not explained: it is wrong. */
function explain(charges: readonly Charge[], { standing }: Asking, ledger: Ledger): Answer {
  const doubles = tellDoubles(findDoubleCharges(charges, []), ledger, standing);
  const right = charges.filter(({ reference }) => !doubles.references?.includes(reference));
  return {
    statements: [...tellCharges(right, ledger), ...doubles.statements],
    references: charges.map(({ reference }) => reference),
    refundsDue: doubles.refundsDue,
    about: doubles.statements.length > 0 ? 'double' : 'explain',
  };
}

/** The charges of an invoice that are new on it or stand there twice. */
function remarkableOn(invoice: string, ledger: Ledger): Charge[] {
  const added = newOnInvoice(invoice, ledger);
  const twice = findDoubleCharges(ledger.charges, []).flatMap(({ first, second }) => [
    first.reference,
    second.reference,
  ]);
  return ledger.charges.filter((charge) => {
    return charge.invoice === invoice && (added.includes(charge) || twice.includes(charge.reference));
  });
}
