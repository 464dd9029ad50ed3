import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { Trouble } from './trouble.ts';

/**
 * The rows of a CSV file with a header, in which each of these columns stands; there may be others.
 * @throws Trouble naming file, line and what to do
 */
export function csvRows<Column extends string>(
  file: string,
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] {
  const rows = parsed(file, columns);
  if (rows.length > 0) return rows;
  throw new Trouble(`${file} has no messages: it takes a header with ${quoted(columns)}, and rows.`);
}

function parsed<Column extends string>(file: string, columns: readonly Column[]): Record<Column, string>[] {
  const header = (found: string[]): string[] => {
    const missing = columns.filter((column) => !found.includes(column));
    if (missing.length === 0) return found;
    throw new Trouble(`${file} has no column ${quoted(missing)}, only ${quoted(found)}: name it so in the first line.`);
  };
  try {
    return parse(contentOf(file), { bom: true, columns: header, skipEmptyLines: true }) as Record<Column, string>[];
  } catch (error) {
    throw error instanceof CsvError ? new Trouble(`${file} is no CSV: ${error.message}. Mend that line.`) : error;
  }
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Trouble(`${file} cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
}

const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');
