// npm run rows: makes docs/rows.md of the tests. --prove T7 | all, --sample 2: that a row's test fails without the line that does it.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentence } from '../infrastructure/trouble.ts';
import { commandOf } from './arguments.ts';
import type { Mutation } from './mutation.ts';
import { mutations } from './mutations/index.ts';
import { prove } from './prove.ts';
import { rowTests } from './shown.ts';
import { tableOf } from './table.ts';

const root = join(import.meta.dirname, '../..');

/** Other rows for each commit. */
const seed = () => Number(execFileSync('git', ['rev-list', '--count', 'HEAD'], { cwd: root, encoding: 'utf8' }));

async function proveAll(wanted: readonly Mutation[]): Promise<void> {
  for (const mutation of wanted) {
    const began = Date.now();
    const { wrong } = await prove(mutation);
    const seconds = Math.round((Date.now() - began) / 1_000);
    console.log(`${wrong ? '✗' : '✓'} ${mutation.row}: ${mutation.name}${wrong ? `: ${wrong}` : ''} (${seconds} s)`);
    if (wrong) process.exitCode = 1;
  }
}

// What is put back at the exit is put back when somebody interrupts, too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

try {
  const command = commandOf(process.argv.slice(2), mutations, seed());
  if (command === 'write') writeFileSync(join(root, 'docs/rows.md'), tableOf(rowTests(), mutations));
  else await proveAll(command);
} catch (error) {
  console.error(`baton: ${sentence(error)}`);
  process.exitCode = 1;
}
