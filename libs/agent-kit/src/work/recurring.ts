import type { Logger } from '@nestjs/common';

/** Work that is done again soon whatever happens: of a row of failures the first is logged. */
export class Recurring {
  private failing = false;

  constructor(
    private readonly logger: Logger,
    /** What a failure means, as a sentence. */
    private readonly failure: string,
  ) {}

  /** Never rejects. */
  async run(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.failing = false;
    } catch (error) {
      if (!this.failing) this.logger.warn(this.failure, error);
      this.failing = true;
    }
  }
}
