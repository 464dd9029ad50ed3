import { setTimeout as sleep } from 'node:timers/promises';
import type { ZipkinSpan } from './to-zipkin.ts';

export interface Delivery {
  /** Rejects if they are to be sent again. */
  send(spans: ZipkinSpan[]): Promise<void>;
  retryMs: number;
  /** How many wait at most. */
  limit: number;
}

/** Spans on their way: they wait while nobody takes them. Those that find no room are dropped and counted, so that nobody waits for them. */
export class WaitingSpans {
  dropped = 0;
  readonly #delivery: Delivery;
  readonly #waiting: ZipkinSpan[] = [];
  readonly #stopping = new AbortController();
  #sending?: Promise<void>;

  constructor(delivery: Delivery) {
    this.#delivery = delivery;
  }

  add(spans: ZipkinSpan[]): void {
    const room = this.#stopping.signal.aborted ? 0 : this.#delivery.limit - this.#waiting.length;
    this.#waiting.push(...spans.slice(0, room));
    this.dropped += Math.max(0, spans.length - room);
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined;
    });
  }

  /** What still waits is dropped, and so is whatever comes. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#sending;
    this.dropped += this.#waiting.splice(0).length;
  }

  async #sendAll(): Promise<void> {
    const { signal } = this.#stopping;
    while (this.#waiting.length && !signal.aborted) {
      const batch = this.#waiting.slice(0, 500);
      const sent = await this.#delivery.send(batch).then(
        () => true,
        () => false,
      );
      if (sent) this.#waiting.splice(0, batch.length);
      else await sleep(this.#delivery.retryMs, undefined, { signal }).catch(() => {});
    }
  }
}
