import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { NodeCommand } from '../../libs/testing/src/processes/node.process.ts';
import { ServiceInstance } from '../../libs/testing/src/processes/service.instance.ts';
import { freePort } from '../../tools/infrastructure/ports.ts';
import type { Death, ServiceCopy } from './ground.ts';

const READY_MS = 120_000;
const PULSE_MS = 5_000;
const PATIENCE = 3;
const preload = join(import.meta.dirname, 'dies-here.preload.ts');

/** Told when a copy ends that nobody asked to. */
export type Unasked = (copy: string, how: string) => void;

/** A process of a built service, always on the same port. */
export class LocalCopy implements ServiceCopy {
  readonly service: string;
  readonly url: string;
  unasked = 0;
  deaths = 0;
  private readonly command: NodeCommand;
  private readonly port: number;
  private readonly tell: Unasked;
  private instance?: ServiceInstance;
  /** Whoever asks it to end has it end for good. */
  private wanted = false;
  private retired = false;
  private thawer?: { end(): void };

  private constructor(service: string, command: NodeCommand, port: number, tell: Unasked) {
    this.service = service;
    this.command = command;
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
    this.tell = tell;
  }

  /** Down, until it is started. */
  static async of(service: string, command: NodeCommand, tell: Unasked): Promise<LocalCopy> {
    return new LocalCopy(service, command, await freePort(), tell);
  }

  get name(): string {
    return this.command.name;
  }

  get running(): boolean {
    return this.instance?.running ?? false;
  }

  /** Of the process that runs. */
  get pid(): number | undefined {
    return this.instance?.pid;
  }

  get frozen(): boolean {
    return this.thawer !== undefined;
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.wanted = false;
    await this.instance?.kill(signal);
    this.thaw();
  }

  /** Whatever becomes of this process, it is not frozen for ever: it could not even hear that it is to end. */
  freeze(): void {
    const { pid } = this.instance ?? {};
    if (!this.running || this.frozen || !pid) return;
    const waker = spawn('sh', ['-c', `cat >/dev/null; kill -CONT ${pid}`], { stdio: ['pipe', 'ignore', 'ignore'] });
    this.thawer = waker.stdin;
    this.instance?.signal('SIGSTOP');
  }

  thaw(): void {
    this.instance?.signal('SIGCONT');
    this.thawer?.end();
    this.thawer = undefined;
  }

  async start(): Promise<void> {
    if (this.retired) return;
    if (!this.running) await this.launch(this.command);
    await this.instance?.ready(READY_MS);
  }

  async startMortal({ point, chance }: Death): Promise<void> {
    await this.kill('SIGTERM');
    const { args, env } = this.command;
    const mortal = { ...env, DIES_AT: point, DIES_WITH_CHANCE: String(chance) };
    await this.launch({ ...this.command, args: ['--import', preload, ...args], env: mortal });
  }

  /** Its end is for good. */
  async retire(): Promise<void> {
    this.retired = true;
    await this.kill('SIGTERM');
  }

  private async launch(command: NodeCommand): Promise<void> {
    this.wanted = true;
    const instance = await ServiceInstance.launch(command, this.port);
    this.instance = instance;
    void endWhenDead(instance);
    void instance.exited.then((how) => this.ended(command, how));
  }

  private async ended(command: NodeCommand, how: string): Promise<void> {
    if (!this.wanted) return;
    if (command !== this.command && how === 'SIGKILL') this.deaths += 1;
    else {
      this.unasked += 1;
      this.tell(this.name, how);
    }
    await this.launch(command);
  }
}

/** As a platform does with what says that only a new process can mend it, several times in a row. To be silent is no such word. */
async function endWhenDead(instance: ServiceInstance): Promise<void> {
  for (let misses = 0; instance.running && misses < PATIENCE; ) {
    await pause(PULSE_MS, undefined, { ref: false });
    const lives = await instance.health('live').then(
      ({ status }) => status === 200,
      () => true,
    );
    misses = lives ? 0 : misses + 1;
  }
  if (instance.running) instance.signal('SIGKILL');
}
