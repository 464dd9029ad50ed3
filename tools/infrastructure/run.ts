import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
  signal?: AbortSignal;
}

export class RunFailure extends Error {
  readonly output: string;

  constructor(command: string, output: string) {
    super(`${command} failed`);
    this.output = output;
  }
}

/** Runs a short program to its end and returns what it wrote; a failure carries that too. */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new RunFailure(command, output))));
  });
}

/** The end of a text file; nothing if there is none. */
export function tail(file: string, characters = 4_000): string {
  try {
    return readFileSync(file, 'utf8').slice(-characters);
  } catch {
    return '';
  }
}
