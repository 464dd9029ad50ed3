import type { ApprovalAct, CustomerChoice, HandoffTarget } from '@baton/contracts';

/** `340 ms`, `1.2 s`, `3 min 4 s`, `2 h 5 min`. */
export const took = (ms: number): string => {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${Math.floor(ms / 100) / 10} s`;
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 60) return listed([`${minutes} min`, seconds(ms)], ' ');
  return listed([`${Math.floor(minutes / 60)} h`, minutes % 60 > 0 && `${minutes % 60} min`], ' ');
};

const seconds = (ms: number): string | false => ms % 60_000 >= 1_000 && `${Math.floor((ms % 60_000) / 1_000)} s`;

/** Any JSON value for a person. */
export const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** `1 fact`, `2 facts`. */
export const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

/** What is there of the parts. */
export const listed = (parts: readonly (string | false | undefined)[], separator = ', '): string =>
  parts.filter((part) => part).join(separator);

export const targetOf = ({ agentId, intent, capability, kind }: HandoffTarget): string =>
  listed([agentId, intent, capability, kind === 'human' && 'a person']) || 'whoever fits';

export const choiceNames: Readonly<Record<CustomerChoice, string>> = {
  wait: 'to wait',
  message: 'to get a message',
  callback: 'to be called back',
  back: 'to go back to the assistant',
};

/** `12.99 GBP` */
export const amountOf = ({ minorUnits, currency }: NonNullable<ApprovalAct['amount']>): string => {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return `${(minorUnits / 10 ** digits).toFixed(digits)} ${currency}`;
};
