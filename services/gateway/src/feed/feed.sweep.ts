import { Recurring } from '@baton/service-kit';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { GatewayConfig } from '../gateway.config.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { FeedReaders } from './feed.readers.ts';

/** Looks again and again how far the feeds have got that are read here: no reader misses what nobody told them of. */
@Injectable()
export class FeedSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sweep = new Recurring('Readers hear late of news', () => this.look());

  constructor(
    private readonly config: GatewayConfig,
    private readonly conversations: ConversationStore,
    private readonly readers: FeedReaders,
  ) {}

  onApplicationBootstrap(): void {
    void this.sweep.start(this.config.sweepMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sweep.stop();
  }

  now(): void {
    void this.sweep.now();
  }

  private async look(): Promise<void> {
    const { addresses } = this.readers;
    if (addresses.length === 0) return;
    for (const news of await this.conversations.lastEntries(addresses)) this.readers.hear(news);
  }
}
