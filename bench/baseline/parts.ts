import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Candidate } from '../candidate.ts';
import type { MeasuredLap } from '../figures/measured-lap.ts';
import type { Order } from './part.ts';

export interface PartCommand {
  readonly name: string;
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  readonly execArgv?: readonly string[];
}

/** The processes of a baseline, the first of which has the load. */
export class Parts implements Candidate {
  readonly name: string;
  private readonly commands: readonly PartCommand[];
  private readonly children = new Map<string, ChildProcess>();
  private readonly failed: Promise<never>;
  private fail: (error: Error) => void = () => {};

  private constructor(name: string, commands: readonly PartCommand[]) {
    this.name = name;
    this.commands = commands;
    this.failed = new Promise((_, reject) => {
      this.fail = reject;
    });
    this.failed.catch(() => {});
  }

  /** Resolves when all are ready. @throws when one ends before */
  static async start(name: string, commands: readonly PartCommand[]): Promise<Parts> {
    const parts = new Parts(name, commands);
    try {
      await Promise.all(commands.map((command) => parts.launch(command)));
      return parts;
    } catch (error) {
      await parts.stop();
      throw error;
    }
  }

  get processes(): Candidate['processes'] {
    return [...this.children].map(([name, { pid = 0 }]) => ({ name, pid }));
  }

  closedLoop(inFlight: number, seconds: number): Promise<MeasuredLap> {
    return this.lap({ inFlight, seconds });
  }

  steady(perSecond: number, seconds: number): Promise<MeasuredLap> {
    return this.lap({ perSecond, seconds });
  }

  /** Kills it as a crash would, and starts its successor. */
  async crash(name: string): Promise<void> {
    const command = this.commands.find((one) => one.name === name);
    const child = this.children.get(name);
    if (!command || !child) throw new Error(`There is no '${name}', only ${[...this.children.keys()].join(', ')}.`);
    this.children.delete(name);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await this.launch(command);
  }

  async stop(): Promise<void> {
    const all = [...this.children.values()];
    this.children.clear();
    await Promise.all(all.filter(runs).map(ended));
  }

  private async launch({ name, script, env, execArgv = [] }: PartCommand): Promise<void> {
    const child = fork(script, {
      env: { ...process.env, ...env },
      execArgv: ['--disable-warning=TimeoutNegativeWarning', ...execArgv],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.children.set(name, child);
    child.once('exit', (code, signal) => {
      if (this.children.get(name) === child) this.fail(new Error(`${this.name}: ${name} ended: ${signal ?? code}`));
    });
    await this.answerOf(child);
  }

  private async lap(order: Order): Promise<MeasuredLap> {
    const child = this.children.get(this.commands[0]?.name ?? '') as ChildProcess;
    child.send(order);
    return (await this.answerOf(child)) as MeasuredLap;
  }

  private async answerOf(child: ChildProcess): Promise<unknown> {
    const [answer] = await Promise.race([once(child, 'message'), this.failed]);
    return answer;
  }
}

async function ended(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.disconnect();
  await exited;
}

const runs = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;
