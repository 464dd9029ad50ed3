import { Database, type Transaction } from '@baton/messaging';
import { Injectable, Logger } from '@nestjs/common';
import { context, ROOT_CONTEXT } from '@opentelemetry/api';
import { FeedReaders } from './feed.readers.ts';
import { type News, textOfNews } from './news.ts';

/** The channel of PostgreSQL on which instances tell each other of news. */
export const CHANNEL = 'feed';

/**
 * Says after a commit that a feed has grown: to readers here at once, to other instances through PostgreSQL. Not within the
 * transaction: notifying commits stand in line for one lock of the whole server. What is lost is found by the sweep.
 */
@Injectable()
export class FeedWake {
  private readonly logger = new Logger('Feed');
  private waiting: News[] = [];
  private telling = false;

  constructor(
    private readonly database: Database,
    private readonly readers: FeedReaders,
  ) {}

  afterCommit(tx: Transaction, news: News): void {
    tx.afterCommit(() => {
      this.readers.hear(news);
      this.waiting.push(news);
      // For many conversations at once, so part of no conversation's trace.
      if (!this.telling) context.with(ROOT_CONTEXT, () => void this.tell());
    });
  }

  /** Whatever comes while one statement is under way goes with the next. */
  private async tell(): Promise<void> {
    this.telling = true;
    while (this.waiting.length > 0) {
      const news = this.waiting.splice(0).map(textOfNews);
      await this.database
        .query('SELECT pg_notify($1, news) FROM unnest($2::text[]) AS news', [CHANNEL, news], 'feed_tell')
        .catch((error: unknown) => this.logger.warn('Other instances hear of news by their sweep', error));
    }
    this.telling = false;
  }
}
