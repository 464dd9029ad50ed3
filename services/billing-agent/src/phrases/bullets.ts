import type { Line } from '../domain/statement.ts';
import type { Formatted } from './formatted.ts';

/** One charge a line. */
export const bullets = (lines: readonly Formatted<Line>[]): string =>
  lines.map(({ item, amount, on }) => `\n• ${item}, ${on}: ${amount}`).join('');
