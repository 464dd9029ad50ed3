/** One line of an invoice; days as they are written in German. */
export interface Charge {
  readonly reference: string;
  readonly currency: string;
  readonly invoice: string;
  readonly dueOn: string;
  readonly chargedOn: string;
  readonly description: string;
  readonly amountMinor: number;
}

/** Pairs of charges for the same thing at the same price on one invoice, the earlier one first. */
export const doublesIn = (charges: readonly Charge[]): readonly (readonly [Charge, Charge])[] =>
  charges.flatMap((second, at) => {
    const first = charges.slice(0, at).find((earlier) => isSame(earlier, second));
    return first ? [[first, second] as const] : [];
  });

const isSame = (one: Charge, other: Charge): boolean =>
  one.invoice === other.invoice && one.description === other.description && one.amountMinor === other.amountMinor;

/** The lines of the invoice that came last. */
export const lastInvoice = (charges: readonly Charge[]): readonly Charge[] =>
  charges.filter(({ invoice }) => invoice === charges.at(-1)?.invoice);
