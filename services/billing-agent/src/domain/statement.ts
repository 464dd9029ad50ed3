import type { InvoiceState } from './invoice-balance.ts';
import type { ChargeKind, PaymentMethod, RefundState } from './ledger.ts';

/** Minor units with an ISO 4217 currency. */
export interface Money {
  minor: number;
  currency: string;
}

/** An ISO date. */
export interface Day {
  day: string;
}

/** `YYYY-MM`. */
export interface Month {
  month: string;
}

export interface Line {
  item: string;
  amount: Money;
  on: Day;
}

/** Why two equal amounts are no double charge. */
export type Difference = 'items' | 'uses' | 'months' | 'instalments';

/** Everything billing can state, and the values each statement names. Words for it are in phrases/. */
export interface Statements {
  doubleCharge: { invoice: string; item: string; amount: Money; first: Day; second: Day };
  doublePayment: { invoice: string; total: Money; amount: Money; first: Day; second: Day; methods: PaymentMethod[] };
  refundOffer: { amount: Money };
  approvalOffer: Record<never, never>;
  refundPending: { amount: Money };
  refundRefused: { amount: Money };
  refundLeft: Record<never, never>;
  refundApproved: { amount: Money; invoice: string };
  refundReduced: { amount: Money; asked: Money; invoice: string };
  refundRejected: { amount: Money; invoice: string };
  refundExpired: { amount: Money };
  refundSuperseded: { amount: Money };
  refundMadeBefore: { amount: Money };
  refundChanged: { amount: Money; outstanding: Money };
  /** In the words of the person who decided. */
  reasonGiven: { reason: string };
  /** What a person leaves behind, in their words. */
  backFromPerson: { settled: string[]; promised: string[]; decision?: string };
  settledByPerson: Record<never, never>;
  partlyRefunded: { paid: Money; outstanding: Money };
  refund: { amount: Money; invoice: string; created: Day; status: RefundState };
  refundTiming: { approved: boolean; workingDays: number };
  refundLate: Record<never, never>;
  noRefund: Record<never, never>;
  notDouble: { difference: Difference; first: Line; second: Line; firstInvoice: string; secondInvoice: string };
  noDouble: Record<never, never>;
  whichAmount: Record<never, never>;
  noOtherDouble: { of: 'charge' | 'payment'; invoice: string; amount: Money; first: Day };
  /** The references of the two bookings. */
  causeOfDouble: { first: string; second: string };
  charge: Line & { invoice: string; kind: ChargeKind };
  chargesTogether: { kind: ChargeKind; invoice: string; lines: Line[]; total: Money };
  chargedBefore: { invoice: string; on: Day };
  firstTimeCharged: Record<never, never>;
  lines: { invoice: string; lines: Line[] };
  noSuchCharge: Record<never, never>;
  invoice: { invoice: string; month: Month; issued: Day; due: Day; total: Money };
  balance: { invoice: string; state: InvoiceState; open: Money; due: Day };
  nothingOpen: Record<never, never>;
  nextInvoice: { issued: Day; expected: Money };
  rise: { invoice: string; total: Money; before: string; beforeTotal: Money; difference: Money };
  noRise: { invoice: string; total: Money; before: string; beforeTotal: Money };
  payment: { amount: Money; on: Day; method: PaymentMethod; invoice: string };
  noPayment: Record<never, never>;
  howToPay: { invoice: string };
  mayNotDefer: Record<never, never>;
  mayNotChangeMethod: Record<never, never>;
  unknownInvoice: { asked: string; latest: string };
  noInvoices: { account: string };
  accountRefused: { account: string };
  askAccount: Record<never, never>;
  askMissing: { names: string[] };
  unclear: { account: string };
  waiting: Record<never, never>;
  cameBack: Record<never, never>;
  acknowledged: Record<never, never>;
  welcome: Record<never, never>;
}

export type StatementName = keyof Statements;
export type Statement = { [Name in StatementName]: { say: Name; with: Statements[Name] } }[StatementName];

export const state = <Name extends StatementName>(say: Name, values: Statements[Name]): Statement =>
  ({ say, with: values }) as Statement;
