import type { Answer, Hostile, Sent } from './hostile.ts';

type Change = (good: Sent) => Partial<Sent>;

/** An input that is one record, different from a good one in this. */
export const one = (row: number, answer: Answer, what: string, change: Change): Hostile => ({
  ...{ row, answer, what },
  batch: (good) => ({ records: [{ ...good, ...change(good) }] }),
});

export const value =
  (change: (json: string) => string | Buffer | null): Change =>
  (good) => ({ value: change(String(good.value)) });

/** One member more at the front of the data. */
export const member = (text: string): Change => value((json) => json.replace('{', `{${text},`));

export const headers =
  (more: Sent['headers']): Change =>
  (good) => ({ headers: { ...good.headers, ...more } });

export const without =
  (name: string): Change =>
  ({ headers: { [name]: _, ...rest } }) => ({ headers: rest });

export const numbered = (count: number, text = ''): Sent['headers'] =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [n.toString(36), text]));
