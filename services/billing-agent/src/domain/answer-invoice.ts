import { type Answering, moneyOf, noInvoices } from './answer.ts';
import { invoiceAsked } from './asking.ts';
import { findDoubleCharges } from './find-double-charges.ts';
import { invoiceBalance } from './invoice-balance.ts';
import type { Invoice, Ledger } from './ledger.ts';
import { nextInvoice } from './next-invoice.ts';
import { type Statement, state } from './statement.ts';
import { tellBalance } from './tell-balance.ts';
import { tellLines } from './tell-charges.ts';
import { tellDoubles } from './tell-doubles.ts';

/** One invoice with its lines, what is open on it, and what was charged or paid twice, also where nobody asked. */
export const answerInvoice: Answering = (asking, ledger) => {
  const latest = ledger.invoices.at(-1);
  if (latest === undefined) return noInvoices(ledger);
  const asked = invoiceAsked(asking, ledger);
  const { invoice: number } = asking.question;
  if (number !== undefined && asked === undefined)
    return { statements: [state('unknownInvoice', { asked: number, latest: latest.number })] };
  const invoice = asked ?? latest;
  const balance = tellBalance(invoiceBalance(invoice, ledger, asking.today), ledger);
  const doubles = findDoubleCharges(ledger.charges, ledger.payments).filter(
    (each) => each.second.invoice === invoice.number,
  );
  const told = tellDoubles(doubles, ledger);
  const summary = [tellInvoice(invoice, ledger), tellLines(invoice.number, ledger), balance];
  return { ...told, statements: [...summary, ...told.statements], about: doubles.length > 0 ? 'double' : 'invoice' };
};

export const answerNextInvoice: Answering = ({ today }, ledger) => {
  const next = nextInvoice(ledger, today);
  if (next === undefined) return noInvoices(ledger);
  const expected = moneyOf(next.expectedMinor, ledger);
  return { statements: [state('nextInvoice', { issued: { day: next.issuedOn }, expected })] };
};

const tellInvoice = ({ number, period, issuedOn, dueOn, totalMinor }: Invoice, ledger: Ledger): Statement =>
  state('invoice', {
    invoice: number,
    month: { month: period },
    issued: { day: issuedOn },
    due: { day: dueOn },
    total: moneyOf(totalMinor, ledger),
  });
