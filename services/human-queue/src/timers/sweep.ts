import { Logger } from '@nestjs/common';

/** Work that is done again and again, and at once when somebody says so; never twice at a time in this process. */
export class Sweep {
  private readonly logger = new Logger('Sweep');
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;
  private asked = false;
  private failing = false;

  constructor(
    private readonly name: string,
    private readonly work: () => Promise<void>,
  ) {}

  start(everyMs: number): void {
    this.timer = setInterval(() => this.now(), everyMs);
    this.now();
  }

  /** Asked while it runs, it runs once more. */
  now(): void {
    if (!this.timer) return;
    this.asked = true;
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    await this.running;
  }

  /** Of a row of failures the first is logged; the next run mends them. */
  private async run(): Promise<void> {
    while (this.asked) {
      this.asked = false;
      try {
        await this.work();
        this.failing = false;
      } catch (error) {
        if (!this.failing) this.logger.warn(`${this.name} has to wait`, error);
        this.failing = true;
      }
    }
  }
}
