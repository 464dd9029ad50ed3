import { Logger } from '@nestjs/common';
import type { Position } from '../driver/driver.ts';

const COMMIT_MS = 250;

/**
 * Commits behind the work, so that no record waits for a commit: one request under way, with all that is done by then.
 * What a crash leaves uncommitted comes again, and the inbox knows it.
 */
export class OffsetCommitter {
  private readonly logger = new Logger('Consumer');
  private readonly pending = new Map<string, Position>();
  private timer?: NodeJS.Timeout;
  private underWay: Promise<void> = Promise.resolve();
  private assignment = 0;

  constructor(private readonly commit: (positions: Position[]) => Promise<void>) {}

  add(position: Position): void {
    this.pending.set(`${position.topic}:${position.partition}`, position);
    this.timer ??= setTimeout(() => void this.flush(), COMMIT_MS);
  }

  /** Positions of an assignment that is over: their new owner commits its own. */
  forget(): void {
    this.assignment += 1;
    this.pending.clear();
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  async close(): Promise<void> {
    await this.flush();
    this.forget();
  }

  /** Resolves when everything added before has been offered to the broker. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.underWay = this.underWay.then(() => this.offer());
    return this.underWay;
  }

  private async offer(): Promise<void> {
    const positions = [...this.pending.values()];
    if (positions.length === 0) return;
    const { assignment } = this;
    this.pending.clear();
    try {
      await this.commit(positions);
    } catch (error) {
      this.logger.debug(`Offsets were not committed: ${(error as Error).message}`);
      if (assignment === this.assignment) this.keep(positions);
    }
  }

  private keep(positions: readonly Position[]): void {
    for (const position of positions) {
      if (!this.pending.has(`${position.topic}:${position.partition}`)) this.add(position);
    }
  }
}
