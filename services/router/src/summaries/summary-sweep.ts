import { Recurring } from '@baton/service-kit';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { RouterConfig } from '../router.config.ts';
import { type DueSummary, SummaryStore } from '../store/summary.store.ts';
import { Summarizer } from './summarizer.port.ts';

const leaseMs = 30_000;

/** Sums up what was said in long conversations as they go on, beside everything else: no handoff waits for it. */
@Injectable()
export class SummarySweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sweep = new Recurring('Summaries wait', () => this.look());

  constructor(
    private readonly config: RouterConfig,
    private readonly summaries: SummaryStore,
    private readonly summarizer: Summarizer,
  ) {}

  onApplicationBootstrap(): void {
    void this.sweep.start(this.config.summarySweepMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sweep.stop();
  }

  private async look(): Promise<void> {
    const due = await this.summaries.claim(leaseMs);
    await Promise.all(due.map((one) => this.extend(one)));
  }

  private async extend(due: DueSummary): Promise<void> {
    const turns = await this.summaries.untold(due);
    const position = turns.at(-1)?.position ?? due.position;
    const lines = await this.summarizer.extend(due.lines, turns);
    await this.summaries.keep(due, turns.length, position, lines);
  }
}
