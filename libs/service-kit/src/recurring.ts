import { Logger } from '@nestjs/common';
import { context, ROOT_CONTEXT } from '@opentelemetry/api';

/** Work that is done again and again, and at once when somebody says so; never twice at a time in this process. */
export class Recurring {
  private readonly logger = new Logger('Recurring');
  private everyMs?: number;
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;
  private asked = false;
  private failing = false;

  constructor(
    /** What it means when the work fails, as a sentence. */
    private readonly failure: string,
    private readonly work: () => Promise<void>,
  ) {}

  /** At once, and from then on `everyMs` after each end. @returns as `now` does */
  start(everyMs: number): Promise<void> {
    this.everyMs = everyMs;
    return this.now();
  }

  /**
   * Asked while it runs, it runs once more. Before a start and after a stop nothing is done.
   * @returns when it has been done; never rejects
   */
  now(): Promise<void> {
    if (this.everyMs === undefined) return Promise.resolve();
    this.asked = true;
    // Whoever asks has a trace of their own, which is not the work's.
    this.running ??= Promise.resolve().then(() => context.with(ROOT_CONTEXT, () => this.run()));
    return this.running;
  }

  /** Waits for what was asked for before. */
  async stop(): Promise<void> {
    this.everyMs = undefined;
    clearTimeout(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    while (this.asked) {
      this.asked = false;
      await this.attempt();
    }
    this.running = undefined;
    if (this.everyMs !== undefined) this.timer = setTimeout(() => void this.now(), this.everyMs);
  }

  /** Of a row of failures the first is logged; the next run mends them. */
  private async attempt(): Promise<void> {
    try {
      await this.work();
      this.failing = false;
    } catch (error) {
      if (!this.failing) this.logger.warn(this.failure, error);
      this.failing = true;
    }
  }
}
