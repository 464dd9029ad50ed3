import type { FactReader } from './fact-reader.ts';

const written = /\bTC[\s-]?(\d{4,8})\b/i;
const bare = /\b(\d{4,8})\b/;

/** `TC-1001`; the digits alone where that was the question. */
export const accountNumber: FactReader = {
  name: 'account.number',
  read: ({ text, asked }) => {
    const digits = (written.exec(text) ?? (asked ? bare.exec(text) : null))?.[1];
    return digits && `TC-${digits}`;
  },
};
