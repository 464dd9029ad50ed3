import { Trouble } from '../infrastructure/trouble.ts';
import { isRow, type Row } from './rows.ts';

/** A test whose name ends with the rows it shows: `… [T7] [G4]`. */
export interface RowTest {
  readonly file: string;
  readonly line: number;
  /** What it is about: the name of what is described around it. */
  readonly about?: string;
  /** Without its rows. */
  readonly name: string;
  readonly rows: readonly Row[];
}

const named = /(['"`])((?:(?!\1)[^\\\n]|\\.)+?)((?: \[[A-Z]\d*\])+)\1/g;

const described = /^( *)describe\((['"`])((?:(?!\2)[^\\\n]|\\.)+?)\2,/;

/** @throws Trouble where a test names a row that is none */
export function rowTestsIn(file: string, text: string): RowTest[] {
  return [...text.matchAll(named)].map(({ index, 2: name = '', 3: tags = '' }) => {
    const before = text.slice(0, index).split('\n');
    const line = before.length;
    const about = aboutOf(before);
    const rows = rowsOf(tags, `${file}:${line}`);
    return { file, line, ...(about && { about }), name: spoken(name), rows };
  });
}

/** Files are formatted: what is described around a line begins further left. */
function aboutOf(lines: readonly string[]): string | undefined {
  const indent = lines.at(-1)?.search(/\S|$/) ?? 0;
  const around = lines
    .map((line) => described.exec(line))
    .findLast((found) => found && (found[1] ?? '').length < indent);
  return around?.[3] && spoken(around[3]);
}

const spoken = (written: string): string => written.replaceAll(/\\(.)/g, '$1');

const rowsOf = (tags: string, where: string): Row[] =>
  [...tags.matchAll(/\[(\w+)\]/g)].map(([, row = '']) => {
    if (isRow(row)) return row;
    throw new Trouble(
      `${where} shows the row ${row}, and there is none of that name: tools/rows/rows.ts has them all.`,
    );
  });
