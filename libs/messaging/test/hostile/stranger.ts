import { Worker } from 'node:worker_threads';
import { brokers } from '../fixtures/infrastructure.ts';
import type { SentBatch } from './hostile.ts';

interface Reply {
  id: number;
  result?: unknown;
  error?: string;
}

/** A batch that waits on the other thread. */
export type Held = number & { held: true };

/** A client of Kafka on another thread. */
export class Stranger {
  private readonly worker = new Worker(new URL('./stranger.worker.ts', import.meta.url), {
    workerData: { brokers: brokers() },
    execArgv: ['--disable-warning=TimeoutNegativeWarning'],
  });
  private readonly asked = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  private last = 0;

  constructor() {
    this.worker.on('message', ({ id, result, error }: Reply) => {
      const asked = this.asked.get(id);
      if (error) asked?.reject(new Error(error));
      else asked?.resolve(result);
    });
    this.worker.on('error', (error) => {
      for (const { reject } of this.asked.values()) reject(error);
    });
  }

  /** Hands a batch over; to send it then costs this thread nothing. */
  async hold(batch: SentBatch): Promise<Held> {
    this.last += 1;
    const id = this.last as Held;
    await this.ask('hold', id, batch);
    return id;
  }

  /** To partition 0. @returns the offset of the first record */
  send(topic: string, held: Held): Promise<string> {
    return this.ask('send', topic, held) as Promise<string>;
  }

  /** How many records were ever written to a topic. */
  end(topic: string): Promise<number> {
    return this.ask('end', topic) as Promise<number>;
  }

  async close(): Promise<void> {
    await this.ask('close');
    await this.worker.terminate();
  }

  private ask(work: string, ...handed: unknown[]): Promise<unknown> {
    this.last += 1;
    const id = this.last;
    return new Promise((resolve, reject) => {
      this.asked.set(id, { resolve, reject });
      this.worker.postMessage({ id, work, handed });
    });
  }
}
