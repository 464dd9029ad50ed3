import { stripVTControlCharacters } from 'node:util';

/** `1 decision`, `10,000 decisions`. */
export const count = (number: number, one: string): string =>
  `${number.toLocaleString('en')} ${one}${number === 1 ? '' : 's'}`;

export const percent = (share: number): string => `${(share * 100).toFixed(share > 0 && share < 0.01 ? 2 : 1)} %`;

/** Rows under one another; numbers to the right. */
export const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => padded(cell, widths[column] ?? 0)).join('  ')}`.trimEnd());
};

const padded = (cell: string, width: number): string =>
  /^[\d.,]+( %)?$/.test(cell) ? cell.padStart(width) : cell.padEnd(width);

/** Nothing in it commands the terminal or turns the reading direction; lines stay lines. */
export const plain = (text: string): string =>
  stripVTControlCharacters(text).replace(/[^\P{Cc}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
