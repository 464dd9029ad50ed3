import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandOf } from './arguments.ts';
import { type Mutation, mutated, sample } from './mutation.ts';
import { mutations } from './mutations/index.ts';
import { verdictOf } from './prove.ts';
import { rowTestsIn } from './row-tests.ts';
import { awaited, type Row, rows } from './rows.ts';
import { rowTests } from './shown.ts';
import { tableOf } from './table.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const mutation = (row: Mutation['row'], overrides: Partial<Mutation> = {}): Mutation => ({
  row,
  name: `${row} is broken`,
  file: 'a.ts',
  from: 'a < b',
  to: 'a > b',
  test: 'a.e2e.spec.ts',
  only: 'a test',
  ...overrides,
});

describe('a test', () => {
  it('names at its end the rows it shows', () => {
    const text = "it.each([1])('does %s [T7] [G4]', () => {});\nit(\n  `it’s done [C]`,\n);\nit('does [it]');";
    expect(rowTestsIn('e2e/a.e2e.spec.ts', text)).toEqual([
      { file: 'e2e/a.e2e.spec.ts', line: 1, name: 'does %s', rows: ['T7', 'G4'] },
      { file: 'e2e/a.e2e.spec.ts', line: 3, name: 'it’s done', rows: ['C'] },
    ]);
  });

  it('is about what is described around it', () => {
    const text = [
      "describe('a person', () => {",
      "  it('comes [T7]', async () => {});",
      '});',
      "it('is alone [C]', () => {});",
      "describe('who\\'s there', () => {",
      '  it.each([',
      "    ['en'],",
      "  ])('in %s [T6]', () => {});",
      '});',
    ];
    expect(rowTestsIn('a.e2e.spec.ts', text.join('\n')).map(({ about, name }) => [about, name])).toEqual([
      ['a person', 'comes'],
      [undefined, 'is alone'],
      ["who's there", 'in %s'],
    ]);
  });

  it('cannot show a row that is none', () => {
    expect(() => rowTestsIn('a.e2e.spec.ts', "\nit('does [T99]')")).toThrow('a.e2e.spec.ts:2 shows the row T99');
  });
});

describe('a mutation', () => {
  it('changes its line', () => {
    expect(mutated('if (a < b) return;', mutation('G7'))).toBe('if (a > b) return;');
  });

  it('says so where the line is gone, or is there twice', () => {
    expect(() => mutated('', mutation('G7'))).toThrow('a.ts has “a < b” 0 times, not once');
    expect(() => mutated('a < b; a < b', mutation('G7'))).toThrow('2 times');
  });

  it('fails its test, or it proves nothing', () => {
    const report = (numFailedTests: number, numPassedTests: number) => ({ numFailedTests, numPassedTests });
    expect([report(1, 0), report(0, 1), report(0, 0)].map(verdictOf)).toEqual(['failed', 'passed', 'not found']);
  });
});

describe('what is asked for', () => {
  const all = [mutation('H4'), mutation('T7'), mutation('G3')];
  const rowsOf = (command: ReturnType<typeof commandOf>) =>
    command === 'write' ? command : command.map(({ row }) => row);

  it('is the page, or rows to be proved', () => {
    expect(rowsOf(commandOf([], all, 1))).toBe('write');
    expect(rowsOf(commandOf(['--prove', 'T7,G3'], all, 1))).toEqual(['T7', 'G3']);
    expect(rowsOf(commandOf(['--prove', 'all'], all, 1))).toEqual(['H4', 'T7', 'G3']);
  });

  it('is told what is wrong with it', () => {
    expect(() => commandOf(['--prove', 'T99'], all, 1)).toThrow('T99: no such row');
    expect(() => commandOf(['--sample', 'some'], all, 1)).toThrow('1 to 100');
    expect(() => commandOf(['--porve', 'T7'], all, 1)).toThrow('say it like this');
  });

  it('comes to all rows in turn, a few at a time', () => {
    const turns = [0, 1, 2].map((seed) => sample(all, 2, seed).map(({ row }) => row));
    expect(turns).toEqual([
      ['H4', 'T7'],
      ['G3', 'H4'],
      ['T7', 'G3'],
    ]);
    expect(sample(all, 5, 0)).toHaveLength(3);
  });
});

describe('of the product', () => {
  const tests = rowTests();

  it('the page is what its tests say: npm run rows', () => {
    expect(read('docs/rows.md')).toBe(tableOf(tests, mutations));
  });

  it('each row has a test, and a line of the product which makes it fail; no other is awaited', () => {
    const hasTest = (row: Row) => tests.some(({ rows: shown }) => shown.includes(row));
    const hasMutation = (row: Row) => mutations.some((one) => one.row === row);
    const without = (Object.keys(rows) as Row[]).filter((row) => !hasTest(row) || !hasMutation(row));
    expect(without).toEqual(awaited);
  });

  it.each(mutations)('$row: $name, changes a line that is there, and names a test that shows the row', (one) => {
    expect(mutated(read(one.file), one)).not.toBe(read(one.file));
    const shown = tests.filter(({ file, rows }) => file === one.test && rows.includes(one.row));
    expect(
      shown.filter(({ name }) => one.only.startsWith(name.split('%')[0] ?? '') || name.includes(one.only)),
    ).toHaveLength(1);
  });
});
