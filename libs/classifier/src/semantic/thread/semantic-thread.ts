import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Classification } from '../../classifier.port.ts';
import { type Opinion, OpinionFault } from '../../opinion.port.ts';
import type { Answered, Material } from './messages.ts';

type Settle = (answered: Answered) => void;

/** Whoever asks sets the limit; this is only when they forget to. */
const longestMs = 60_000;

/** The semantic opinion in a thread of its own, so that it never holds the one that asks. The thread begins with the first question. */
export class SemanticThread implements Opinion {
  readonly by = 'semantic';
  private readonly material: Material;
  private readonly waiting = new Map<number, Settle>();
  private asked = 0;
  private isRetired = false;
  private worker?: Worker;

  constructor(material: Material) {
    this.material = material;
  }

  async consult(text: string, signal: AbortSignal): Promise<Classification> {
    if (signal.aborted) throw new OpinionFault('timeout');
    const id = this.asked++;
    const worker = this.running();
    const answered = await new Promise<Answered>((resolve) => {
      const settle: Settle = (one) => {
        signal.removeEventListener('abort', late);
        this.waiting.delete(id);
        // Idle it keeps no process from its end.
        if (this.waiting.size === 0) worker.unref();
        if (this.waiting.size === 0 && this.isRetired) void this.close();
        resolve(one);
      };
      const late = () => settle({ id, fault: 'timeout' });
      signal.addEventListener('abort', late);
      this.waiting.set(id, settle);
      worker.ref();
      worker.postMessage({ id, text, withinMs: longestMs });
    });
    if ('fault' in answered) throw new OpinionFault(answered.fault);
    return answered.classification;
  }

  /** Others take its place: what is still waited for is answered, then it ends. */
  retire(): void {
    this.isRetired = true;
    if (this.waiting.size === 0) void this.close();
  }

  /** What is still waited for fails; another question would begin a new thread. */
  async close(): Promise<void> {
    await this.worker?.terminate();
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const file = new URL(`./semantic.worker${extname(import.meta.url)}`, import.meta.url);
    // What its process is preloaded with, such as telemetry, is not begun once more.
    const worker = new Worker(file, { workerData: this.material, execArgv: [], env: {} });
    worker.on('message', (answered: Answered) => this.waiting.get(answered.id)?.(answered));
    worker.on('error', () => this.end(worker));
    worker.on('exit', () => this.end(worker));
    this.worker = worker;
    return worker;
  }

  private end(worker: Worker): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    for (const [id, settle] of this.waiting) settle({ id, fault: 'thread_gone' });
  }
}
