import { Trouble } from '../infrastructure/trouble.ts';
import { isRow, type Row } from './rows.ts';

/** A test whose name ends with the rows it shows: `… [T7] [G4]`. */
export interface RowTest {
  readonly file: string;
  readonly line: number;
  /** Without its rows. */
  readonly name: string;
  readonly rows: readonly Row[];
}

const named = /(['"`])((?:(?!\1)[^\\\n]|\\.)+?)((?: \[[A-Z]\d*\])+)\1/g;

/** @throws Trouble where a test names a row that is none */
export function rowTestsIn(file: string, text: string): RowTest[] {
  return [...text.matchAll(named)].map(({ index, 2: name = '', 3: tags = '' }) => {
    const line = text.slice(0, index).split('\n').length;
    return { file, line, name: name.replaceAll(/\\(.)/g, '$1'), rows: rowsOf(tags, `${file}:${line}`) };
  });
}

const rowsOf = (tags: string, where: string): Row[] =>
  [...tags.matchAll(/\[(\w+)\]/g)].map(([, row = '']) => {
    if (isRow(row)) return row;
    throw new Trouble(
      `${where} shows the row ${row}, and there is none of that name: tools/rows/rows.ts has them all.`,
    );
  });
