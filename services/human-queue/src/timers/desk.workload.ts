import type { Load, Workload } from '@baton/agent-kit';
import { Database } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import { likelyWait } from '../domain/line.ts';
import { HumanQueueConfig } from '../human-queue.config.ts';
import { DutyStore } from '../store/duty.store.ts';
import { LineStore } from '../store/line.store.ts';

/** How busy the people at the desk are, for its heartbeats. */
@Injectable()
export class DeskWorkload implements Workload {
  constructor(
    private readonly config: HumanQueueConfig,
    private readonly database: Database,
    private readonly line: LineStore,
    private readonly duty: DutyStore,
  ) {}

  async load(): Promise<Load> {
    return this.database.transaction(async (tx) => {
      const load = await this.line.load(tx);
      const [handled, operators] = [await this.line.handled(tx), await this.duty.onDuty(tx)];
      const assumed = this.config.assumedHandlingMs / 1_000;
      const waitMs = likelyWait(load.inFlight, load.waiting, { operators, handled, assumed });
      return { ...load, ...(waitMs !== undefined && { waitMs }) };
    });
  }
}
