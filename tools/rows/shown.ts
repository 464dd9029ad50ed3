import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RowTest, rowTestsIn } from './row-tests.ts';

const root = join(import.meta.dirname, '../..');

/** Tests that run on a real Kafka and a real PostgreSQL. */
const real = ['e2e/*.e2e.spec.ts', '{libs,services,apps,examples}/**/*.int.spec.ts'];

/** The tests of all rows, in the order of their files. */
export function rowTests(): RowTest[] {
  const files = globSync(real, { cwd: root, exclude: (name) => name === 'node_modules' });
  return files.toSorted().flatMap((file) => rowTestsIn(file, readFileSync(join(root, file), 'utf8')));
}
