import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Answer } from '../domain/compare.ts';
import type { Stop } from '../domain/program.ts';

const harness = readFileSync(new URL('./harness.cjs', import.meta.url), 'utf8');

/** In Node 20 the permission model is still called experimental. */
const permission = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';

/** No file, no process, no worker, no addon; no compiler for machine code; no code made of text; little memory. */
export const restrictions: readonly string[] = [
  permission,
  '--jitless',
  '--disallow-code-generation-from-strings',
  '--max-old-space-size=64',
  '--max-semi-space-size=4',
];

export interface Sandboxed {
  /** JavaScript that nobody vouches for; it declares a function called `name`. */
  readonly source: string;
  readonly name: string;
  readonly inputs: readonly unknown[];
}

/** What the operating system sees to, in kB and seconds; Node alone takes 620 MB of addresses. */
const underLimits = 'ulimit -c 0; ulimit -f 0; ulimit -t 5; ulimit -v 900000; exec "$0" "$@"';

/** In the order of the inputs; undefined where nothing came of one. */
export type Ran = { readonly answers: readonly Answer[] } | { readonly stopped: Stop };

interface Limits {
  readonly timeMs: number;
  readonly outputBytes: number;
}

const usual: Limits = { timeMs: 3_000, outputBytes: 64 * 1024 };

/** Runs a function in a process of its own that may do nothing but compute, and ends it when it takes too much. */
export async function runInSandbox(work: Sandboxed, signal?: AbortSignal, limits = usual): Promise<Ran> {
  const args = ['-c', underLimits, process.execPath, ...restrictions, '-e', harness];
  const child = spawn('/bin/sh', args, { cwd: '/', env: {}, stdio: ['pipe', 'pipe', 'ignore'] });
  const end = () => child.kill('SIGKILL');
  signal?.addEventListener('abort', end);
  try {
    return await outcomeOf(child, work, limits);
  } finally {
    signal?.removeEventListener('abort', end);
    end();
  }
}

function outcomeOf(child: ChildProcess, work: Sandboxed, { timeMs, outputBytes }: Limits): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const stop = (stopped: Stop) => {
      child.kill('SIGKILL');
      resolve({ stopped });
    };
    const timer = setTimeout(stop, timeMs, 'time');
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.length > outputBytes) stop('output');
    });
    child.once('error', reject);
    child.once('close', (code, ending) => {
      clearTimeout(timer);
      resolve(code === 0 ? read(output) : { stopped: isOutOfMemory(code, ending) ? 'memory' : 'crash' });
    });
    // It may end before it has read what it is to do.
    child.stdin?.on('error', () => undefined).end(JSON.stringify(work));
  });
}

/** V8 gives up by aborting. */
const isOutOfMemory = (code: number | null, ending: string | null): boolean => ending === 'SIGABRT' || code === 134;

const read = (output: string): Ran => {
  const { answers } = JSON.parse(output) as { answers: (string | null)[] };
  return { answers: answers.map((answer) => answer ?? undefined) };
};
