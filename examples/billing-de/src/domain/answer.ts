import { type Charge, doublesIn, lastInvoice } from './charge.ts';

/** What is wanted, as far as the words or the handoff tell. */
export type Wish = 'double' | 'explain' | 'invoice';

const cues: readonly (readonly [Wish, RegExp])[] = [
  ['double', /doppelt|zweimal|zwei mal/i],
  ['explain', /wofür|warum|wieso|posten|erklär|versteh|höher/i],
  ['invoice', /rechnung|betrag|fällig|wie hoch|schulde|zahlen/i],
];
const byIntent: Readonly<Record<string, Wish>> = {
  'billing.double_charge': 'double',
  'billing.explain_charge': 'explain',
  'billing.invoice': 'invoice',
};

export const wishIn = (text: string, intent?: string): Wish | undefined =>
  cues.find(([, cue]) => cue.test(text))?.[0] ?? byIntent[intent ?? ''];

/** What the books say to it. */
export const answer = (wish: Wish, charges: readonly Charge[]): string => {
  const invoice = lastInvoice(charges);
  const [line] = invoice;
  if (!line) return 'Zu diesem Konto finde ich keine Rechnung. Stimmt die Kontonummer?';
  const total = invoice.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  if (wish === 'double') return doubles(charges);
  if (wish === 'explain') return `Auf der Rechnung ${line.invoice} stehen: ${invoice.map(named).join('; ')}.`;
  return `Die letzte Rechnung ${line.invoice} beträgt ${money(total, line)} und ist am ${line.dueOn} fällig.`;
};

const doubles = (charges: readonly Charge[]): string => {
  const [pair] = doublesIn(charges).toReversed();
  if (!pair) return 'Ich habe alle Posten verglichen: Doppelt berechnet wurde nichts.';
  const [first, second] = pair;
  return (
    `Ja, „${second.description}“ steht zweimal auf der Rechnung ${second.invoice}: am ${first.chargedOn} und am ` +
    `${second.chargedOn}, je ${money(second.amountMinor, second)} (${first.reference}, ${second.reference}).`
  );
};

const named = (charge: Charge): string =>
  `„${charge.description}“ vom ${charge.chargedOn}, ${money(charge.amountMinor, charge)}`;

const money = (minor: number, { currency }: Charge): string =>
  new Intl.NumberFormat('de-DE', { style: 'currency', currency }).format(minor / 100);
