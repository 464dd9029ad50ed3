import { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Address, tenant } from '../domain/conversation.ts';
import type { Entry } from '../domain/entry.ts';
import { noSuchConversation } from '../domain/refused.ts';
import { FeedReader } from '../feed/feed.reader.ts';
import { FeedReaders } from '../feed/feed.readers.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { EntryStore } from '../store/entry.store.ts';
import { KEEP_ALIVE_MS, textOf } from './event-stream.ts';

const PAGE = 100;

/** What customers see, page by page or as it comes. */
@Injectable()
export class Feed {
  private readonly logger = new Logger('Feed');

  constructor(
    private readonly conversations: ConversationStore,
    private readonly entries: EntryStore,
    private readonly readers: FeedReaders,
  ) {}

  /** `last` is where the next page begins. */
  async page(conversationId: string, after: number): Promise<{ entries: Entry[]; last: number }> {
    const address = { tenant, conversationId };
    const position = await this.position(address, after);
    const entries = await this.entries.after(address, position, PAGE);
    return { entries, last: entries.at(-1)?.entryId ?? position };
  }

  async stream(conversationId: string, after: number, reply: FastifyReply): Promise<void> {
    const address = { tenant, conversationId };
    const { raw } = reply;
    const reader = new FeedReader(address, await this.position(address, after), (from) => this.next(address, from));
    if (raw.destroyed) return;
    raw.once('close', () => this.readers.remove(reader));
    this.readers.add(reader);
    const text = textOf(reader.read(KEEP_ALIVE_MS), () => raw.destroy());
    void reply.headers(headers).send(Readable.from(text));
  }

  /** Whoever claims to have more than there is gets what comes next. */
  private async position(address: Address, after: number): Promise<number> {
    const last = await this.conversations.lastEntry(address);
    if (last === undefined) throw noSuchConversation();
    return Math.min(after, last);
  }

  /** A database that fails for a moment ends no stream: the sweep wakes it again. */
  private async next(address: Address, after: number): Promise<Entry[]> {
    return this.entries.after(address, after, PAGE).catch((error: unknown) => {
      this.logger.warn('A reader has to wait', error);
      return [];
    });
  }
}

/** Proxies hold nothing back and keep nothing. */
const headers = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
};
