import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface NodeCommand {
  name: string;
  /** What to preload and what to run. */
  args: readonly string[];
  cwd?: string;
  env: Readonly<Record<string, string>>;
  /** Takes what it writes, behind what is there. */
  logFile?: string;
}

const endsWithParent = join(import.meta.dirname, 'ends-with-parent.preload.ts');

/** A process of node that ends with the test at the latest; what it writes is kept. */
export class NodeProcess {
  readonly name: string;
  /** `exit 0`, or the signal that ended it. */
  readonly exited: Promise<string>;
  private readonly child: ChildProcess;
  private readonly output: string[] = [];
  private readonly logFile?: string;

  constructor({ name, args, cwd, env, logFile }: NodeCommand) {
    this.name = name;
    this.logFile = logFile;
    const out = logFile ? openSync(logFile, 'a') : 'pipe';
    const flags = ['--disable-warning=TimeoutNegativeWarning', '--import', endsWithParent];
    this.child = spawn(process.execPath, [...flags, ...args], {
      cwd,
      env: { PATH: process.env.PATH, ...env },
      stdio: ['pipe', out, out],
    });
    if (typeof out === 'number') closeSync(out);
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => this.output.push(text));
    this.exited = new Promise((resolve) => {
      this.child.once('close', (code, signal) => resolve(signal ?? `exit ${code}`));
    });
  }

  get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Everything it wrote. */
  get log(): string {
    return this.logFile ? readFileSync(this.logFile, 'utf8') : this.output.join('');
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Without waiting: SIGSTOP freezes it, SIGCONT lets it go on. */
  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Sends the signal and waits for the end; one that is frozen is woken to hear it. */
  kill(signal: NodeJS.Signals = 'SIGTERM'): Promise<string> {
    this.child.kill(signal);
    this.child.kill('SIGCONT');
    return this.exited;
  }
}

/** Runs it to its end. @throws with its log when that is a failure */
export async function succeed(command: NodeCommand): Promise<void> {
  const run = new NodeProcess(command);
  if ((await run.exited) !== 'exit 0') throw new Error(`${run.name} failed:\n${run.log}`);
}
