import { type Answer, moneyOf } from './answer.ts';
import type { Standing } from './asking.ts';
import type { DoubleCharge } from './find-double-charges.ts';
import type { Ledger } from './ledger.ts';
import type { RefundDue } from './refund-due.ts';
import { refundStatus } from './refund-status.ts';
import { type Statement, state } from './statement.ts';
import { isOpen, tellDue } from './tell-due.ts';

/** What was charged or paid twice, what became of the money, and what is still due. */
export function tellDoubles(doubles: readonly DoubleCharge[], ledger: Ledger, standing?: Standing): Answer {
  const refundsDue = doubles.flatMap((double) => refundDueFor(double, ledger) ?? []);
  return {
    statements: doubles.flatMap((double) => [tellDouble(double, ledger), ...tellRefund(double, ledger, standing)]),
    references: doubles.flatMap(({ first, second }) => [first.reference, second.reference]),
    refundsDue: refundsDue.filter((due) => isOpen(due, standing)),
    about: 'double',
  };
}

/** The part of a double charge that is neither paid back nor on its way. */
export function refundDueFor({ second }: DoubleCharge, ledger: Ledger): RefundDue | undefined {
  const { outstandingMinor } = refundStatus(ledger.refunds, second.reference, second.amountMinor);
  if (outstandingMinor === 0) return undefined;
  return { invoice: second.invoice, reference: second.reference, amount: moneyOf(outstandingMinor, ledger) };
}

function tellDouble(double: DoubleCharge, ledger: Ledger): Statement {
  const { invoice, amountMinor } = double.second;
  const amount = moneyOf(amountMinor, ledger);
  if (double.of === 'charge') {
    const [first, second] = [{ day: double.first.chargedOn }, { day: double.second.chargedOn }];
    return state('doubleCharge', { invoice, item: double.second.description, amount, first, second });
  }
  const [first, second] = [{ day: double.first.paidOn }, { day: double.second.paidOn }];
  const totalMinor = ledger.invoices.find(({ number }) => number === invoice)?.totalMinor ?? amountMinor;
  const methods = [double.first.method, double.second.method];
  return state('doublePayment', { invoice, total: moneyOf(totalMinor, ledger), amount, first, second, methods });
}

function tellRefund(double: DoubleCharge, ledger: Ledger, standing?: Standing): Statement[] {
  const { second } = double;
  const { paidMinor, latest, outstandingMinor } = refundStatus(ledger.refunds, second.reference, second.amountMinor);
  const [paid, outstanding] = [moneyOf(paidMinor, ledger), moneyOf(outstandingMinor, ledger)];
  const due = refundDueFor(double, ledger);
  const open = due ? [tellDue(due, standing)] : [];
  if (latest === undefined) return open;
  if (paidMinor > 0 && outstandingMinor > 0) return [state('partlyRefunded', { paid, outstanding }), ...open];
  const { invoice, status, createdOn, amountMinor } = latest;
  const created = { day: createdOn };
  return [state('refund', { amount: moneyOf(amountMinor, ledger), invoice, created, status }), ...open];
}
