import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { opened, type Where } from './http.ts';

/** What a customer sees, as far as somebody looks at it here. */
export interface FeedEntry {
  /** Its place in the feed, which is the order of arrival. */
  readonly entryId: number;
  /** The order of the conversation, where the router wrote it. */
  readonly sequence?: number;
  readonly kind: 'said' | 'words' | 'owner' | 'wait' | 'wait_over' | 'chose';
  readonly messageId?: string;
  readonly inReplyTo?: string;
  readonly handoffId?: string;
  readonly state?: string;
  readonly owner?: { readonly kind: string; readonly name?: string };
  readonly from?: { readonly kind: 'ai' | 'human' | 'platform' };
  readonly notice?: boolean;
}

/** In the conversation: what is told on two topics may arrive the other way round. */
export const isAfter = (entry: FeedEntry, earlier: FeedEntry): boolean =>
  (entry.sequence ?? 0) > (earlier.sequence ?? Number.POSITIVE_INFINITY);

type Matches = (entry: FeedEntry) => boolean;

interface Waiter {
  readonly matches: Matches;
  readonly found: (entry: FeedEntry) => void;
}

const againAfterMs = 1_000;

/** A conversation's stream of server-sent events, taken up again where it broke off. */
export class Feed {
  private readonly entries: FeedEntry[] = [];
  private readonly waiters = new Set<Waiter>();
  private readonly end = new AbortController();
  private readonly where: Where;
  private readonly path: string;
  private readonly token: string;

  constructor(where: Where, path: string, token: string) {
    this.where = where;
    this.path = path;
    this.token = token;
    void this.follow();
  }

  /** The number of the last entry there is. */
  get last(): number {
    return this.entries.at(-1)?.entryId ?? 0;
  }

  /** The first entry that matches, there already or still to come; undefined if it does not come in time. */
  until(matches: Matches, patienceMs: number): Promise<FeedEntry | undefined> {
    const there = this.entries.find(matches);
    if (there) return Promise.resolve(there);
    return new Promise((resolve) => {
      const found = (entry?: FeedEntry) => {
        clearTimeout(timer);
        this.waiters.delete(waiter);
        resolve(entry);
      };
      const waiter = { matches, found };
      const timer = setTimeout(found, patienceMs);
      this.waiters.add(waiter);
    });
  }

  close(): void {
    this.end.abort();
  }

  private async follow(): Promise<void> {
    const { signal } = this.end;
    while (!signal.aborted) {
      await this.read(signal).catch(() => undefined);
      await pause(againAfterMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async read(signal: AbortSignal): Promise<void> {
    const path = `${this.path}/stream?after=${this.last}`;
    const stream = await opened(this.where, { method: 'GET', path, token: this.token }, undefined, signal);
    if (stream.statusCode !== 200) return void stream.resume();
    for await (const frame of framesOf(stream)) this.take(frame);
  }

  private take(frame: string): void {
    const data = /^data: (.*)$/m.exec(frame)?.[1];
    if (!data) return;
    const entry = JSON.parse(data) as FeedEntry;
    this.entries.push(entry);
    for (const waiter of [...this.waiters]) if (waiter.matches(entry)) waiter.found(entry);
  }
}

async function* framesOf(stream: IncomingMessage): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of stream.setEncoding('utf8')) {
    const frames = `${rest}${chunk}`.split('\n\n');
    rest = frames.pop() ?? '';
    yield* frames;
  }
}
