import type { ChargeKind, PaymentMethod, RefundState } from '../../domain/ledger.ts';

type ChargeStory = readonly [reference: string, on: string, description: string, kind: ChargeKind, amountMinor: number];
type PaymentStory = readonly [reference: string, on: string, method: PaymentMethod, amountMinor: number];
type RefundStory = readonly [number: string, on: string, status: RefundState, amountMinor: number, reference: string];

/** Its total is the sum of its charges. */
interface InvoiceStory {
  number: string;
  period: string;
  issuedOn: string;
  dueOn: string;
  charges: readonly ChargeStory[];
  payments: readonly PaymentStory[];
  refunds?: readonly RefundStory[];
}

/** One customer of the seed with all their truths. */
export interface Story {
  id: string;
  name: string;
  language: string;
  accounts: readonly { number: string; currency: string; invoices: readonly InvoiceStory[] }[];
}
