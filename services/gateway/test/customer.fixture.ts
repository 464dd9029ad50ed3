import { EventSource } from 'eventsource';
import { vi } from 'vitest';
import type { Entry } from '../src/domain/entry.ts';

export interface Answer<T = Record<string, unknown>> {
  status: number;
  type: string | null;
  headers: Headers;
  body: T;
}

/** A plain HTTP client of an instance. */
export async function send<T = Record<string, unknown>>(
  method: string,
  url: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  const response = await fetch(url, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    body: body === undefined || typeof body === 'string' ? (body as string | undefined) : JSON.stringify(body),
  });
  const text = await response.text();
  const { status, headers: answered } = response;
  return { status, type: answered.get('content-type'), headers: answered, body: (text ? JSON.parse(text) : {}) as T };
}

/** A customer's window: one conversation, with its token, on any instance. */
export class Window {
  constructor(
    readonly conversationId: string,
    readonly token: string,
  ) {}

  say(url: string, body: unknown) {
    return this.post<{ messageId: string; entryId: number; code?: string }>(url, 'messages', body);
  }

  choose(url: string, body: unknown) {
    return this.post<{ entryId: number; code?: string }>(url, 'choices', body);
  }

  entries(url: string, after = 0) {
    const path = `${this.at(url)}/entries?after=${after}`;
    return send<{ entries: Entry[]; last: number }>('GET', path, undefined, this.headers);
  }

  /** Reads on and on; ends with the test at the latest. */
  read(url: string, after = 0, from: Record<string, string> = {}): Reading {
    return new Reading(`${this.at(url)}/stream?after=${after}`, { ...this.headers, ...from });
  }

  at(url: string): string {
    return `${url}/api/conversations/${this.conversationId}`;
  }

  private post<T>(url: string, path: string, body: unknown) {
    return send<T>('POST', `${this.at(url)}/${path}`, body, this.headers);
  }

  get headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}` };
  }
}

const kinds = ['said', 'words', 'owner', 'wait', 'wait_over', 'chose'];

/** A stream as a browser reads it, comebacks included. */
export class Reading {
  readonly entries: Entry[] = [];
  opened = 0;
  private readonly source: EventSource;

  constructor(url: string, headers: Record<string, string>) {
    this.source = new EventSource(url, {
      fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, ...headers } }),
    });
    this.source.addEventListener('open', () => {
      this.opened += 1;
    });
    for (const kind of kinds)
      this.source.addEventListener(kind, ({ data }) => this.entries.push(JSON.parse(data) as Entry));
  }

  /** All of them, as soon as there are so many. */
  until(count: number, timeout = 20_000): Promise<Entry[]> {
    return vi.waitFor(
      () => {
        if (this.entries.length < count) throw new Error(`${this.entries.length} of ${count} entries came`);
        return this.entries;
      },
      { timeout, interval: 10 },
    );
  }

  untilOpen(times = 1): Promise<void> {
    return vi.waitFor(
      () => {
        if (this.opened < times) throw new Error(`Opened ${this.opened} times`);
      },
      { timeout: 20_000, interval: 10 },
    );
  }

  close(): void {
    this.source.close();
  }
}
