import { Logger } from '@nestjs/common';

/** Ends the process once: in order, within its budget, and with code 1 if anything failed on the way. */
export class Ending {
  private readonly logger = new Logger('Service');
  private begun = false;
  private code = 0;

  constructor(
    private readonly service: { stop(): Promise<void> },
    private readonly budgetMs: number,
  ) {}

  asked(signal: NodeJS.Signals): void {
    if (!this.begun) this.logger.log(`Stopping on ${signal}`);
    this.begin();
  }

  failed(error: unknown): void {
    this.logger.fatal(error);
    this.code = 1;
    this.begin();
  }

  private begin(): void {
    if (this.begun) return;
    this.begun = true;
    setTimeout(() => this.cutOff(), this.budgetMs);
    this.service
      .stop()
      .catch((error: unknown) => this.failed(error))
      .finally(() => process.exit(this.code));
  }

  private cutOff(): void {
    this.logger.fatal(`Not stopped within ${this.budgetMs} ms: what is unfinished will be delivered again`);
    process.exit(1);
  }
}
