import { expect, it } from 'vitest';
import { understand, understandOffer } from './understand.ts';

it('hears of several waiting messages the last that asks something, and every detail', () => {
  const question = understand(['I was charged twice', 'it was 12.99', 'on INV-2026-0917'], 'en');
  expect(question).toMatchObject({ amountMinor: 1299, invoice: 'INV-2026-0917' });
  expect(question.cues[0]).toBe('double');
});

it('knows what an offer is about when the customer last gave no more than an account number', () => {
  const question = understandOffer(['I was charged twice, 12.99', 'TC-1001'], 'en', 'billing.double_charge');
  expect(question).toMatchObject({ amountMinor: 1299, account: 'TC-1001' });
  expect(question.cues[0]).toBe('double');
});

it('takes the intent of an offer before vague words and after clear ones', () => {
  expect(understandOffer(['what about my payment'], 'en', 'billing.refund').cues).toEqual(['refund', 'payment']);
  expect(understandOffer(['why is my bill so high?'], 'en', 'billing.invoice').cues[0]).toBe('rise');
});

it('does not take the small talk with the sender for a question', () => {
  expect(understandOffer(['Hello', 'yes', 'thanks'], 'en', 'billing.invoice').cues).toEqual(['invoice']);
});

it('sees that an offer is not for billing', () => {
  expect(understandOffer(['it just blinks'], 'en', 'tech.device')).toMatchObject({ cues: [], outside: 'tech.device' });
});
