import { javaAnswers, zipkinJars } from '../../infrastructure/jars.ts';
import { requireFree } from '../../infrastructure/ports.ts';
import { sentence, Trouble } from '../../infrastructure/trouble.ts';
import { startZipkin, type Zipkin } from '../../infrastructure/zipkin.ts';
import { KeepAlive } from '../keep-alive.ts';
import { paths } from '../paths.ts';
import { zipkinPort } from '../ports.ts';
import { step } from '../progress.ts';
import { note, say } from '../say.ts';
import type { TracesState } from '../state.ts';
import { OtlpReceiver } from './otlp.receiver.ts';
import type { ZipkinSpan } from './to-zipkin.ts';
import { WaitingSpans } from './waiting-spans.ts';

export interface TracesAddresses {
  /** Where services send their spans. */
  endpoint: string;
  /** Where people look at them. */
  url: string;
}

/** Zipkin and what feeds it. Nothing depends on it: whatever is wrong here, the start goes on, and the state says why. */
export class Traces {
  addresses?: TracesAddresses;
  readonly zipkin: KeepAlive<Zipkin>;
  readonly #changed: () => void;
  readonly #stopping = new AbortController();
  readonly #waiting = new WaitingSpans({ send: (spans) => this.#send(spans), retryMs: 1_000, limit: 20_000 });
  readonly #receiver = new OtlpReceiver((spans) => this.#waiting.add(spans));
  #starting: Promise<void> = Promise.resolve();
  #why?: string;

  constructor(changed: () => void) {
    this.#changed = changed;
    const { signal } = this.#stopping;
    const begin = () => startZipkin({ home: paths.zipkin, port: zipkinPort(), jars: paths.jars, signal });
    this.zipkin = new KeepAlive('zipkin', begin, changed);
  }

  get state(): TracesState {
    if (this.#why) return { health: 'down', why: this.#why };
    return { health: this.zipkin.part ? 'ready' : 'starting', url: this.addresses?.url };
  }

  /** From here on spans are taken, if there is to be a Zipkin at all. */
  async prepare(): Promise<void> {
    try {
      await requireWhatItTakes();
      this.addresses = { endpoint: await this.#receiver.listen(), url: `http://127.0.0.1:${zipkinPort()}` };
    } catch (error) {
      this.#giveUp(error);
    }
  }

  /** Returns at once, and is for the end of a start: spans can wait for Zipkin, people should not. */
  start(): void {
    const begin = async () => (await this.zipkin.start()).url;
    if (this.addresses) this.#starting = step('Traces', begin).catch((error) => this.#giveUp(error));
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#starting;
    await this.zipkin.stop();
    this.#receiver.close();
    await this.#waiting.stop();
    if (this.#waiting.dropped) note(`${this.#waiting.dropped} spans found no Zipkin to take them`);
  }

  #giveUp(error: unknown): void {
    if (this.#stopping.signal.aborted) return;
    this.#why = sentence(error);
    say(`  No traces: ${this.#why}`);
    void this.#waiting.stop();
    this.#changed();
  }

  /** What Zipkin refuses would be refused again. */
  async #send(spans: ZipkinSpan[]): Promise<void> {
    const body = JSON.stringify(spans);
    const url = `${this.addresses?.url}/api/v2/spans`;
    const headers = { 'content-type': 'application/json' };
    const { ok, status } = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(5_000) });
    if (status >= 500) throw new Error(`Zipkin answers ${status}`);
    if (!ok) note(`Zipkin refuses ${spans.length} spans (${status})`);
  }
}

async function requireWhatItTakes(): Promise<void> {
  if (process.env.OTEL_EXPORTER_OTLP_ENDPOINT) throw new Trouble('OTEL_EXPORTER_OTLP_ENDPOINT takes them.');
  if (!(await javaAnswers(zipkinJars(paths.jars))))
    throw new Trouble('install Java 17 or later with Maven for Zipkin.');
  await requireFree([{ port: zipkinPort(), what: 'Zipkin', variable: 'BATON_ZIPKIN_PORT' }]);
}
