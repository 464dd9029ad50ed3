import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { Trouble } from '../trouble.ts';

const column = 'text';

/** The messages of a CSV file, as they stand there. @throws Trouble naming file, line and what to do */
export const messagesIn = (file: string): readonly string[] => {
  const rows = rowsOf(file, textOf(file));
  if (rows.length === 0) throw new Trouble(`${file} has no messages: it takes a header with '${column}', and rows.`);
  return rows.map((row) => row[column] ?? '');
};

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Trouble(`${file} cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
};

const rowsOf = (file: string, text: string): readonly Record<string, string>[] => {
  const named = (columns: string[]): string[] => {
    if (columns.includes(column)) return columns;
    throw new Trouble(
      `${file} has no column '${column}', only '${columns.join("', '")}': name it so in the first line.`,
    );
  };
  try {
    return parse(text, { bom: true, columns: named, skipEmptyLines: true });
  } catch (error) {
    throw error instanceof CsvError ? new Trouble(`${file} is no CSV: ${error.message}.`) : error;
  }
};
