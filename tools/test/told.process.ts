import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** kafkajs, with which brokers are asked whether they answer, arms timers with negative delays. */
const quietly = ['--disable-warning=TimeoutNegativeWarning'];

type Child = ChildProcessByStdio<Writable, Readable, null>;

/** A process that greets, does what it is told by `obey`, and ends with whoever started it, however that goes. */
export class ToldProcess<Greeting> {
  readonly greeting: Greeting;
  private readonly name: string;
  private readonly child: Child;
  private readonly answers = new EventEmitter().setMaxListeners(0);
  private readonly gone = new AbortController();
  private asked = 0;

  private constructor(name: string, child: Child, greeting: Greeting) {
    this.name = name;
    this.child = child;
    this.greeting = greeting;
    child.once('exit', () => this.gone.abort());
    child.stdin.on('error', () => {});
  }

  /** Ctrl-C does not reach it: it ends in order, after those that use it. */
  static async start<Greeting>(script: string, ...args: string[]): Promise<ToldProcess<Greeting>> {
    const child = spawn(process.execPath, [...quietly, script, ...args], {
      detached: true,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const lines = createInterface(child.stdout);
    const failed = once(child, 'exit').then(([code]) => {
      throw new Error(`${script} ended before it was ready: ${code}`);
    });
    const [first] = (await Promise.race([once(lines, 'line'), failed])) as [string];
    failed.catch(() => {});
    const told = new ToldProcess<Greeting>(script, child, JSON.parse(first));
    lines.on('line', (line) => told.hear(line));
    return told;
  }

  /** Resolves when it is done. @throws with the reason when it is not */
  async tell(...words: readonly (string | number)[]): Promise<void> {
    this.asked += 1;
    const answered = once(this.answers, String(this.asked), { signal: this.gone.signal });
    this.child.stdin.write(`${[this.asked, ...words].join(' ')}\n`);
    const [reason] = await answered.catch(() => [`${this.name} has ended`]);
    if (reason) throw new Error(`${words.join(' ')}: ${reason}`);
  }

  async end(): Promise<void> {
    if (this.gone.signal.aborted) return;
    const exited = once(this.child, 'exit');
    this.child.stdin.end();
    await exited;
  }

  private hear(line: string): void {
    const [, number = '', reason = ''] = /^(\d+) ?(.*)$/.exec(line) ?? [];
    this.answers.emit(number, reason);
  }
}
