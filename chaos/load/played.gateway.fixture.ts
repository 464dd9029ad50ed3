import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { FeedEntry } from './feed.ts';

/** What it does with the next message; then all is well again. */
export type Mishap = 'none' | 'hangs up' | 'is not ready' | 'answers by half' | 'refuses';

/** Keeps and answers what it is told, as the gateway does, and has one mishap at a time. */
export class PlayedGateway {
  /** Ids of messages, as often as they came in. */
  readonly heard: string[] = [];
  readonly streamsAskedFor: string[] = [];
  next: Mishap = 'none';
  private readonly entries: FeedEntry[] = [];
  private readonly streams = new Set<ServerResponse>();
  private readonly server = createServer((asked, answer) => void this.answer(asked, answer));

  static async open(): Promise<PlayedGateway> {
    const gateway = new PlayedGateway();
    gateway.server.listen(0, '127.0.0.1');
    await once(gateway.server, 'listening');
    return gateway;
  }

  readonly where = (): string => `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;

  cutStreams(): void {
    for (const stream of this.streams) stream.destroy();
  }

  close(): void {
    this.cutStreams();
    this.server.close();
    this.server.closeAllConnections();
  }

  private async answer(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(asked.url ?? '', this.where());
    if (pathname.endsWith('/stream')) return this.stream(asked.url ?? '', Number(searchParams.get('after')), answer);
    const body = JSON.parse(await text(asked)) as { messageId?: string };
    if (!body.messageId) return void answer.writeHead(201).end(JSON.stringify({ token: 'token' }));
    this.take(body.messageId, answer);
  }

  private take(messageId: string, answer: ServerResponse): void {
    const mishap = this.next;
    this.next = 'none';
    this.heard.push(messageId);
    if (mishap === 'hangs up') return void answer.destroy();
    if (mishap === 'is not ready') return void answer.writeHead(503).end('{}');
    if (mishap === 'refuses') return void answer.writeHead(422).end('{}');
    if (mishap === 'answers by half') {
      answer.writeHead(202, { 'content-length': 500 }).write('{', () => answer.destroy());
      return;
    }
    this.show({ kind: 'said', messageId });
    this.show({ kind: 'words', inReplyTo: messageId });
    answer.writeHead(202).end('{}');
  }

  private stream(url: string, after: number, answer: ServerResponse): void {
    this.streamsAskedFor.push(url.replace(/^.*\?/, ''));
    answer.writeHead(200).write('retry: 1000\n\n');
    for (const entry of this.entries.slice(after)) answer.write(frameOf(entry));
    this.streams.add(answer);
    answer.on('close', () => this.streams.delete(answer));
  }

  private show(content: Omit<FeedEntry, 'entryId'>): void {
    const entry = { entryId: this.entries.length + 1, ...content };
    this.entries.push(entry);
    for (const stream of this.streams) stream.write(frameOf(entry));
  }
}

const frameOf = (entry: FeedEntry): string =>
  `id: ${entry.entryId}\nevent: ${entry.kind}\ndata: ${JSON.stringify(entry)}\n\n`;
