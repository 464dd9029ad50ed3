import type { Mutation } from './mutation.ts';
import type { RowTest } from './row-tests.ts';
import { type Row, rows } from './rows.ts';

const head = `# What a handoff does, and where that is shown

Tests on a real Kafka and a real PostgreSQL name the rows they show. For a row there is a line of the product which, when it is changed, makes such a test fail; an empty cell is a row
without one. \`npm run rows\` makes this page of the tests themselves; \`npm run rows -- --prove T7\` changes the line, and looks that the test fails. The build does that with two rows
each time, other ones for each commit.

| row | what it takes | shown by | fails when |
|---|---|---|---|
`;

/** The page about all rows. */
export function tableOf(tests: readonly RowTest[], mutations: readonly Mutation[]): string {
  const lines = (Object.keys(rows) as Row[]).map((row) => {
    const shown = tests.filter((test) => test.rows.includes(row)).map(linkOf);
    const broken = mutations.filter((mutation) => mutation.row === row).map(({ name }) => name);
    return `| ${row} | ${rows[row]} | ${shown.join('<br>')} | ${broken.join('<br>')} |`;
  });
  return `${head}${lines.join('\n')}\n`;
}

const linkOf = ({ file, about, name }: RowTest): string => {
  const sentence = [about, name].filter(Boolean).join(' ');
  return `[${sentence.replaceAll('|', '\\|')}](../${file})`;
};
