import { type AgentExamples, type Overlap, overlapSentence, overlapsAside } from '@baton/classifier';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { type Gauge, metrics } from '@opentelemetry/api';
import { AgentStore } from '../store/agent.store.ts';

/** Cards come in crowds: when a system starts, and when it is rolled out. */
const quietMs = 3_000;
const withinMs = 120_000;

let gauge: Gauge | undefined;

/** Looks, once cards have changed, whether examples of different agents can be told apart: a mistake in a card is noticed before customers meet it. */
@Injectable()
export class OverlapWatch implements OnApplicationShutdown {
  private readonly logger = new Logger('Agents');
  private readonly ending = new AbortController();
  private waiting?: NodeJS.Timeout;
  private looking: Promise<void> = Promise.resolve();
  private seen = '';

  constructor(private readonly agents: AgentStore) {}

  /** Whatever is under way goes on undisturbed. */
  cardChanged(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.look(), quietMs);
  }

  onApplicationShutdown(): void {
    clearTimeout(this.waiting);
    this.ending.abort();
  }

  /** Says what it finds, unless it has said so of the same examples. One look after the other: each takes a core. */
  look(): Promise<void> {
    this.looking = this.looking.then(() => this.lookOnce());
    return this.looking;
  }

  private async lookOnce(): Promise<void> {
    try {
      const agents = (await this.agents.cards()).map(examplesOf);
      const content = JSON.stringify(agents);
      if (content === this.seen) return;
      const signal = AbortSignal.any([this.ending.signal, AbortSignal.timeout(withinMs)]);
      this.tell(await overlapsAside(agents, signal));
      this.seen = content;
    } catch (error) {
      if (!this.ending.signal.aborted) this.logger.warn('Nobody knows whether agents overlap', error);
    }
  }

  private tell(overlaps: readonly Overlap[]): void {
    gauge ??= metrics.getMeter('@baton/router').createGauge('baton.agents.overlap', { unit: '{pair}' });
    gauge.record(overlaps.length);
    for (const overlap of overlaps) this.logger.warn(overlapSentence(overlap));
  }
}

const examplesOf = ({ agentId, intents }: AgentExamples): AgentExamples => ({ agentId, intents });
