import type { Answering } from './answer.ts';
import { type Asking, invoiceAsked } from './asking.ts';
import { findDoubleCharges } from './find-double-charges.ts';
import { invoiceBalance, unpaidInvoices } from './invoice-balance.ts';
import type { Ledger, Payment } from './ledger.ts';
import { type Statement, state } from './statement.ts';
import { tellBalance, tellPayment } from './tell-balance.ts';
import { tellDoubles } from './tell-doubles.ts';

/** `Did my payment arrive?`: the payments asked for, else the last one and what is still open. */
export const answerPayment: Answering = (asking, ledger) => {
  const payments = paymentsAsked(asking, ledger);
  const doubles = findDoubleCharges(ledger.charges, payments).filter((double) => double.of === 'payment');
  if (doubles.length > 0) return tellDoubles(doubles, ledger);
  const received = payments.map((payment) => tellPayment(payment, ledger));
  const arrived = received.length > 0 ? received : [state('noPayment', {})];
  const references = payments.map(({ reference }) => reference);
  return { statements: [...arrived, ...tellUnpaid(asking, ledger)], references };
};

/** `What do I owe?`, of one invoice where it is named. */
export const answerBalance: Answering = (asking, ledger) => {
  const invoice = invoiceAsked(asking, ledger);
  if (invoice) return { statements: [tellBalance(invoiceBalance(invoice, ledger, asking.today), ledger)] };
  const open = tellUnpaid(asking, ledger);
  return { statements: open.length > 0 ? open : tellNothingOpen(ledger) };
};

/** `How can I pay?`: billing names the ways and takes no payment itself. */
export const answerHowToPay: Answering = (asking, ledger) => {
  const [oldest] = unpaidInvoices(ledger, asking.today);
  if (oldest === undefined) return { statements: tellNothingOpen(ledger) };
  return { statements: [tellBalance(oldest, ledger), state('howToPay', { invoice: oldest.invoice.number })] };
};

/** `Can I pay later?` */
export const answerPayLater: Answering = (asking, ledger) => {
  const open = tellUnpaid(asking, ledger);
  return { statements: open.length > 0 ? [...open, state('mayNotDefer', {})] : tellNothingOpen(ledger) };
};

export const answerChangeMethod: Answering = () => ({ statements: [state('mayNotChangeMethod', {})] });

/** The payments of the amount or invoice named; the last invoice's where none is. */
function paymentsAsked(asking: Asking, ledger: Ledger): Payment[] {
  const { amountMinor } = asking.question;
  if (amountMinor !== undefined) return ledger.payments.filter((payment) => payment.amountMinor === amountMinor);
  const invoice = invoiceAsked(asking, ledger)?.number ?? ledger.payments.at(-1)?.invoice;
  return ledger.payments.filter((payment) => payment.invoice === invoice);
}

const tellUnpaid = ({ today }: Asking, ledger: Ledger): Statement[] =>
  unpaidInvoices(ledger, today).map((balance) => tellBalance(balance, ledger));

function tellNothingOpen(ledger: Ledger): Statement[] {
  const last = ledger.payments.at(-1);
  return [state('nothingOpen', {}), ...(last ? [tellPayment(last, ledger)] : [])];
}
