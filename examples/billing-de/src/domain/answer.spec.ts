import { describe, expect, it } from 'vitest';
import { answer, wishIn } from './answer.ts';
import type { Charge } from './charge.ts';

const charge = (reference: string, description: string, chargedOn: string): Charge => ({
  reference,
  description,
  chargedOn,
  currency: 'EUR',
  invoice: 'INV-2026-0917',
  dueOn: '12.10.2026',
  amountMinor: 1_299,
});
const charges = [charge('CH-1', 'Sports Pack', '03.09.2026'), charge('CH-2', 'Sports Pack', '05.09.2026')];

describe('the German billing agent', () => {
  it.each([
    ['Warum steht das doppelt da?', undefined, 'double'],
    ['Wofür ist das?', undefined, 'explain'],
    ['Wann ist meine Rechnung fällig?', undefined, 'invoice'],
    ['TC-1001', 'billing.double_charge', 'double'],
    ['Guten Tag', undefined, undefined],
  ])('understands "%s" (%s)', (text, intent, wish) => {
    expect(wishIn(text, intent)).toBe(wish);
  });

  it('names both bookings of what was charged twice', () => {
    expect(answer('double', charges)).toContain('03.09.2026 und am 05.09.2026, je 12,99');
    expect(answer('double', charges.slice(1))).toContain('Doppelt berechnet wurde nichts');
  });

  it('says what the last invoice comes to, and of what', () => {
    expect(answer('invoice', charges)).toContain('25,98');
    expect(answer('explain', charges)).toContain('„Sports Pack“ vom 03.09.2026');
    expect(answer('explain', [])).toContain('keine Rechnung');
  });
});
