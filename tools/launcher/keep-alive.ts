import { setTimeout as sleep } from 'node:timers/promises';
import { sentence } from '../infrastructure/trouble.ts';
import { say } from './say.ts';

/** Something that runs: Kafka, PostgreSQL, a service. */
export interface Part {
  readonly pid?: number;
  /** Resolves with the manner of its end; absent where it runs elsewhere. */
  readonly died?: Promise<string>;
  stop(): Promise<void>;
}

const steady = 60_000;

/** Runs a part and, when it dies, runs it again: after 0.5 s, then twice as long each time, at most 30 s. */
export class KeepAlive<P extends Part> {
  readonly name: string;
  part?: P;
  restarts = 0;
  readonly #begin: () => Promise<P>;
  readonly #changed: () => void;
  readonly #stopping = new AbortController();
  #inARow = 0;
  #revival?: Promise<void>;

  constructor(name: string, begin: () => Promise<P>, changed: () => void) {
    this.name = name;
    this.#begin = begin;
    this.#changed = changed;
  }

  async start(): Promise<P> {
    const part = await this.#begin();
    const since = Date.now();
    this.part = part;
    this.#changed();
    void part.died?.then((how) => this.#onEnd(how, since));
    return part;
  }

  /** Aborted once it is to be kept alive no longer. */
  get over(): AbortSignal {
    return this.#stopping.signal;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#revival;
    await this.part?.stop();
  }

  #onEnd(how: string, since = Date.now()): Promise<void> | undefined {
    if (this.#stopping.signal.aborted) return undefined;
    if (Date.now() - since > steady) this.#inARow = 0;
    this.part = undefined;
    this.#changed();
    this.#revival = this.#revive(how);
    return this.#revival;
  }

  async #revive(how: string): Promise<void> {
    const wait = Math.min(500 * 2 ** this.#inARow++, 30_000);
    say(`${this.name} ended (${how}), starts again in ${wait / 1_000} s; npm run logs -- ${this.name} may say why`);
    await sleep(wait, undefined, { signal: this.#stopping.signal }).catch(() => {});
    if (this.#stopping.signal.aborted) return;
    this.restarts++;
    await this.start().then(
      () => say(`${this.name} runs again`),
      (error) => this.#onEnd(sentence(error)),
    );
  }
}
