import type { FactReader } from './fact-reader.ts';

const written = /\bINV[\s-]?(\d{4})[\s-]?(\d{4,6})\b/i;

/** `INV-2026-0123`. */
export const invoiceNumber: FactReader = {
  name: 'invoice.number',
  read: ({ text }) => {
    const [, year, running] = written.exec(text) ?? [];
    return year && `INV-${year}-${running}`;
  },
};
