import { stripVTControlCharacters, styleText } from 'node:util';

export type Tone = 'plain' | 'bold' | 'dim' | 'cyan' | 'yellow' | 'red';
export type Style = (text: string, tone: Tone) => string;

/** How the terminal is, and how much is wanted. */
export interface Look {
  style: Style;
  /** Lines are cut to this; absent where nobody looks. */
  columns?: number;
  verbose: boolean;
}

/** With colours, or without. */
export function styles(coloured: boolean): Style {
  if (!coloured) return (text) => text;
  return (text, tone) => (tone === 'plain' || text === '' ? text : styleText(tone, text, { validateStream: false }));
}

/** Text as text, on one line: nothing in it commands the terminal or turns the reading direction. */
export function plain(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
}

/** What fits, and a sign that there is more. */
export function cutTo(text: string, columns?: number): string {
  const characters = [...text];
  if (columns === undefined || characters.length <= columns) return text;
  return `${characters.slice(0, Math.max(1, columns - 1)).join('')}…`;
}
