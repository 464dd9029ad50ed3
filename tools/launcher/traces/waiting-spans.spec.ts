import { expect, it } from 'vitest';
import type { ZipkinSpan } from './to-zipkin.ts';
import { WaitingSpans } from './waiting-spans.ts';

it('spans that nobody takes wait, and arrive in order once somebody does', async () => {
  const zipkin = new Taker();
  zipkin.away = true;
  const waiting = zipkin.feed(10);

  waiting.add([span(1), span(2)]);
  await zipkin.asked(2);
  zipkin.away = false;
  waiting.add([span(3)]);
  await zipkin.has(3);

  expect(zipkin.taken.map(({ id }) => id)).toEqual(['1', '2', '3']);
  expect(waiting.dropped).toBe(0);
});

it('what finds no room is dropped and counted', async () => {
  const zipkin = new Taker();
  zipkin.away = true;
  const waiting = zipkin.feed(2);

  waiting.add([span(1), span(2), span(3)]);
  waiting.add([span(4)]);

  expect(waiting.dropped).toBe(2);
  zipkin.away = false;
  await zipkin.has(2);
});

it('a stop waits for no one, and counts what is lost', async () => {
  const zipkin = new Taker();
  zipkin.away = true;
  const waiting = zipkin.feed(10, 3_600_000);

  waiting.add([span(1)]);
  await zipkin.asked(1);
  await waiting.stop();
  waiting.add([span(2)]);

  expect(waiting.dropped).toBe(2);
});

/** Takes spans, or does not. */
class Taker {
  away = false;
  readonly taken: ZipkinSpan[] = [];
  #asked = 0;
  #changed: () => void = () => {};

  feed(limit: number, retryMs = 1): WaitingSpans {
    return new WaitingSpans({ send: (spans) => this.#take(spans), retryMs, limit });
  }

  asked(times: number): Promise<void> {
    return this.#until(() => this.#asked >= times);
  }

  has(count: number): Promise<void> {
    return this.#until(() => this.taken.length >= count);
  }

  async #take(spans: ZipkinSpan[]): Promise<void> {
    this.#asked += 1;
    if (!this.away) this.taken.push(...spans);
    this.#changed();
    if (this.away) throw new Error('away');
  }

  async #until(met: () => boolean): Promise<void> {
    while (!met()) await new Promise<void>((resolve) => (this.#changed = resolve));
  }
}

function span(number: number): ZipkinSpan {
  return {
    traceId: 'a'.repeat(32),
    id: String(number),
    name: 'say',
    timestamp: 1,
    duration: 1,
    localEndpoint: {},
    tags: {},
    annotations: [],
  };
}
