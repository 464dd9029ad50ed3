import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Address } from '../domain/conversation.ts';
import type { FeedReader } from './feed.reader.ts';
import type { News } from './news.ts';

/** Far more than a customer has windows; the oldest are most likely connections that died unnoticed. */
const READERS_MAX = 10;

/** Who reads which conversation on this instance just now. */
@Injectable()
export class FeedReaders implements OnModuleDestroy {
  private readonly byConversation = new Map<string, { address: Address; readers: Set<FeedReader> }>();
  private closed = false;

  /** The oldest beyond the limit ends, and comes back if it lives. */
  add(reader: FeedReader): void {
    const { address } = reader;
    const { readers } = this.byConversation.get(keyOf(address)) ?? this.begin(address);
    readers.add(reader);
    const [oldest] = readers;
    if (this.closed) this.remove(reader);
    else if (readers.size > READERS_MAX && oldest) this.remove(oldest);
  }

  remove(reader: FeedReader): void {
    reader.end();
    const key = keyOf(reader.address);
    const readers = this.byConversation.get(key)?.readers;
    readers?.delete(reader);
    if (readers?.size === 0) this.byConversation.delete(key);
  }

  hear({ last, ...address }: News): void {
    for (const reader of this.byConversation.get(keyOf(address))?.readers ?? []) reader.hear(last);
  }

  get addresses(): readonly Address[] {
    return [...this.byConversation.values()].map(({ address }) => address);
  }

  /** Streams end at once: a stop does not wait for readers, who come back to another instance. */
  onModuleDestroy(): void {
    this.closed = true;
    for (const { readers } of this.byConversation.values()) for (const reader of readers) this.remove(reader);
  }

  private begin(address: Address) {
    const begun = { address, readers: new Set<FeedReader>() };
    this.byConversation.set(keyOf(address), begun);
    return begun;
  }
}

const keyOf = ({ tenant, conversationId }: Address): string => `${tenant} ${conversationId}`;
