import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunFailure, run } from '../infrastructure/run.ts';
import { Trouble } from '../infrastructure/trouble.ts';
import { type Mutation, mutated } from './mutation.ts';

const root = join(import.meta.dirname, '../..');

export interface Proof {
  readonly mutation: Mutation;
  /** Nothing where the test failed, as it must; otherwise what happened instead. */
  readonly wrong?: string;
}

/** Changes the product, builds it, runs the test, and puts everything back, also when it is interrupted. */
export async function prove(mutation: Mutation): Promise<Proof> {
  const path = join(root, mutation.file);
  const text = readFileSync(path, 'utf8');
  const restore = () => writeFileSync(path, text);
  process.once('exit', restore);
  try {
    writeFileSync(path, mutated(text, mutation));
    await build();
    return { mutation, ...wrongWith(await verdict(mutation)) };
  } finally {
    restore();
    process.off('exit', restore);
    await build();
  }
}

type Verdict = 'failed' | 'passed' | 'not found';

const wrongWith = (verdict: Verdict): Pick<Proof, 'wrong'> => {
  if (verdict === 'failed') return {};
  return { wrong: verdict === 'passed' ? 'the test passes all the same' : 'there is no such test' };
};

/** @throws Trouble where what was changed is no program any more */
async function build(): Promise<void> {
  const nx = ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'build', '--outputStyle=static'];
  await run(process.execPath, nx, { cwd: root, env }).catch((error) => {
    throw error instanceof RunFailure ? new Trouble(`it cannot be built:\n${error.output.slice(-2_000)}`) : error;
  });
}

const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' };

/** A test's name, or a part of it, as a pattern. */
const exactly = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

async function verdict({ test, only }: Mutation): Promise<Verdict> {
  const report = join(mkdtempSync(join(tmpdir(), 'baton-rows-')), 'report.json');
  const told = ['--reporter=json', `--outputFile=${report}`, '--retry=0'];
  const args = ['node_modules/vitest/vitest.mjs', 'run', test, '-t', exactly(only), ...told];
  const output = await run(process.execPath, args, { cwd: root, env }).catch((error) => {
    if (error instanceof RunFailure) return error.output;
    throw error;
  });
  if (!existsSync(report)) throw new Trouble(`the tests did not run:\n${output.slice(-2_000)}`);
  return verdictOf(JSON.parse(readFileSync(report, 'utf8')));
}

/** Of vitest's JSON report. */
interface Report {
  readonly numFailedTests: number;
  readonly numPassedTests: number;
}

export function verdictOf({ numFailedTests, numPassedTests }: Report): Verdict {
  if (numFailedTests > 0) return 'failed';
  return numPassedTests > 0 ? 'passed' : 'not found';
}
