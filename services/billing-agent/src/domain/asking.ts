import type { Charge, Invoice, Ledger } from './ledger.ts';
import { type Answerable, plain, type Question } from './question.ts';
import type { RefundDue } from './refund-due.ts';

/** What the last answer was about, so that `and the other one?` has a meaning. */
export interface Topic {
  cue: Answerable;
  /** The charges and payments already spoken of. */
  references: readonly string[];
  /** The customer was asked whether a refund is to be asked for. */
  isOffered?: boolean;
  /** The last answer could only ask back. */
  isUnclear?: boolean;
}

/** How it stands with the money that should come back. */
export interface Standing {
  /** A refund may be asked for in this turn. */
  mayAsk?: boolean;
  /** Waits for a person's decision. */
  pending?: RefundDue;
  /** References of what a person decided not to refund. */
  refused?: readonly string[];
  /** A person has settled the case. */
  isSettled?: boolean;
}

/** One question, and what it is asked in. */
export interface Asking {
  question: Question;
  topic?: Topic;
  /** The account it is about, as far as the customer has said; it may be somebody else's. */
  account?: string;
  /** ISO date. */
  today: string;
  standing?: Standing;
}

/** The invoice named by number or by month; of two years the later. */
export function invoiceAsked({ question }: Asking, { invoices }: Ledger): Invoice | undefined {
  if (question.invoice) return invoices.find(({ number }) => number === question.invoice);
  return invoices.findLast(({ period }) => Number(period.slice(5)) === question.month);
}

/** The charges a question names by amount, kind or item, those of the latest invoice that has any. */
export function chargesAsked(asking: Asking, ledger: Ledger): Charge[] {
  const invoice = invoiceAsked(asking, ledger)?.number;
  const named = ledger.charges.filter((charge) => names(asking.question, charge));
  const latest = invoice ?? named.at(-1)?.invoice;
  return named.filter((charge) => charge.invoice === latest);
}

function names({ amountMinor, kind, text }: Question, charge: Charge): boolean {
  if (amountMinor !== undefined) return Math.abs(charge.amountMinor) === amountMinor;
  return charge.kind === kind || text.includes(plain(charge.description));
}
