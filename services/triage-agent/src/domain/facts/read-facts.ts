import type { CustomerMessage } from '@baton/agent-kit';
import type { CustomerProfile, Fact } from '@baton/contracts';
import { accountNumber } from './account-number.ts';
import { chargeAmount } from './charge-amount.ts';
import { chargeDate } from './charge-date.ts';
import type { FactReader } from './fact-reader.ts';
import { invoiceNumber } from './invoice-number.ts';

const readers: readonly FactReader[] = [accountNumber, invoiceNumber, chargeAmount, chargeDate];
const textMax = 2_000;

/** Whether a fact has a form by which it is recognised. */
export const isReadable = (name: string): boolean => readers.some((reader) => reader.name === name);

/** The facts a message holds. */
export const factsIn = (message: CustomerMessage, asked: readonly string[], now: Date): readonly Fact[] =>
  readers.flatMap(({ name, read }) => {
    const value = read({ text: message.text.slice(0, textMax), asked: asked.includes(name), now });
    return value === undefined || value === '' ? [] : [toldBy(message, name, value)];
  });

export const toldBy = ({ messageId, sentAt }: CustomerMessage, name: string, value: unknown): Fact => ({
  name,
  value,
  provenance: 'customer',
  source: messageId,
  at: sentAt,
});

/** What the platform knows of the customer under our names. */
export const factsOf = ({ account, attributes = {} }: CustomerProfile): readonly Fact[] => {
  const number = account ?? attributes.account ?? attributes.accountNumber;
  return typeof number === 'string' && number !== ''
    ? [{ name: accountNumber.name, value: number, provenance: 'system', source: 'profile' }]
    : [];
};
