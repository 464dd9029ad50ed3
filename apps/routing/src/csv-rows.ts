import { CsvError, parse } from 'csv-parse/sync';
import { textIn } from './text-file.ts';
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
  const text = textIn(file);
  let whole = 0;
  const header = (found: string[]): string[] => {
    whole = 1;
    const missing = columns.filter((column) => !found.includes(column));
    if (missing.length === 0) return found;
    throw new Trouble(`${file} has no column ${quoted(missing)}, only ${quoted(found)}: name it so in the first line.`);
  };
  const onRecord = <Row>(row: Row, { lines }: { lines: number }): Row => {
    whole = lines;
    return row;
  };
  try {
    return parse(text, { columns: header, skipEmptyLines: true, onRecord }) as Record<Column, string>[];
  } catch (error) {
    throw error instanceof CsvError ? new Trouble(`${file} is no CSV: ${wrongIn(error, text, whole)}`) : error;
  }
}

/** Of a quote without an end the parser names the last line: it begins behind the lines that are whole. */
function wrongIn({ code, message }: CsvError, text: string, whole: number): string {
  if (code !== 'CSV_QUOTE_NOT_CLOSED') return `${message}. Mend that line.`;
  const begins = text.split('\n').findIndex((line, at) => at >= whole && line.trim() !== '');
  return `what begins in line ${begins + 1} has a quote without an end. Write one, or the quote twice.`;
}

const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');
