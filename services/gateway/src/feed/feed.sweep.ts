import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { GatewayConfig } from '../gateway.config.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { FeedReaders } from './feed.readers.ts';

/** Looks again and again how far the feeds have got that are read here: no reader misses what nobody told them of. */
@Injectable()
export class FeedSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Feed');
  private timer?: NodeJS.Timeout;
  private looking?: Promise<void>;
  private failing = false;

  constructor(
    private readonly config: GatewayConfig,
    private readonly conversations: ConversationStore,
    private readonly readers: FeedReaders,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.now(), this.config.sweepMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  now(): void {
    this.looking ??= this.look().finally(() => {
      this.looking = undefined;
    });
  }

  /** Of a row of failures the first is logged; the next look mends them. */
  private async look(): Promise<void> {
    const { addresses } = this.readers;
    if (addresses.length === 0) return;
    try {
      for (const news of await this.conversations.lastEntries(addresses)) this.readers.hear(news);
      this.failing = false;
    } catch (error) {
      if (!this.failing) this.logger.warn('Readers have to wait', error);
      this.failing = true;
    }
  }
}
