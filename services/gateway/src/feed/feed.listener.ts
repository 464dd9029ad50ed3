import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Client } from 'pg';
import { GatewayConfig } from '../gateway.config.ts';
import { FeedReaders } from './feed.readers.ts';
import { FeedSweep } from './feed.sweep.ts';
import { CHANNEL } from './feed.wake.ts';
import { newsOfText } from './news.ts';

const AGAIN_MS = 500;

/** Hears what other instances say, on a connection of its own; while there is none, readers wait for the sweep. */
@Injectable()
export class FeedListener implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Feed');
  private readonly closing = new AbortController();
  private listening?: Promise<void>;

  constructor(
    private readonly config: GatewayConfig,
    private readonly readers: FeedReaders,
    private readonly sweep: FeedSweep,
  ) {}

  onApplicationBootstrap(): void {
    this.listening = this.listen(this.closing.signal);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closing.abort();
    await this.listening;
  }

  private async listen(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.hearUntilLost(signal).catch(({ message }: Error) => {
        this.logger.warn(`No word of other instances (${message}); again in ${AGAIN_MS} ms`);
      });
      await pause(AGAIN_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** What was said before the connection was made is found by a look. */
  private async hearUntilLost(signal: AbortSignal): Promise<void> {
    const client = new Client({
      connectionString: this.config.databaseUrl,
      application_name: 'gateway feed',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    const lost = new Promise<void>((resolve, reject) => {
      client.once('end', resolve).on('error', reject);
      signal.addEventListener('abort', () => resolve());
    });
    client.on('notification', ({ payload = '' }) => this.readers.hear(newsOfText(payload)));
    try {
      await Promise.race([lost, client.connect().then(() => client.query(`LISTEN ${CHANNEL}`))]);
      this.sweep.now();
      await lost;
    } finally {
      void client.end().catch(() => undefined);
    }
  }
}
