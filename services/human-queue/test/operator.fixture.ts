import { vi } from 'vitest';
import type { ItemDetail, ItemLine } from '../src/http/item.view.ts';

export interface Heard<T = Record<string, unknown>> {
  status: number;
  type: string | null;
  headers: Headers;
  body: T;
}

/** An operator with a plain HTTP client. */
export class PlayedOperator {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  get<T = Record<string, unknown>>(path: string): Promise<Heard<T>> {
    return this.send('GET', path);
  }

  post<T = Record<string, unknown>>(
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Heard<T>> {
    return this.send('POST', path, body, headers);
  }

  duty(onDuty: boolean): Promise<Heard> {
    return this.send('PUT', '/api/presence', { onDuty });
  }

  /** The item of a conversation, as soon as there is one and it is so. */
  async item(conversationId: string, isSo: (item: ItemLine) => boolean = () => true): Promise<ItemLine> {
    return vi.waitFor(
      async () => {
        for (const status of ['open', 'withdrawn', 'missed', 'resolved', 'handed_back', 'kept']) {
          const { body } = await this.get<ItemLine[]>(`/api/items?status=${status}`);
          const found = body.find((item) => item.conversationId === conversationId && isSo(item));
          if (found) return found;
        }
        throw new Error(`No such item of ${conversationId}`);
      },
      { timeout: 30_000 },
    );
  }

  async detail(id: string): Promise<ItemDetail> {
    return (await this.get<ItemDetail>(`/api/items/${id}`)).body;
  }

  async send<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Heard<T>> {
    const raw = typeof body === 'string';
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : raw ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const type = response.headers.get('content-type');
    return { status: response.status, type, headers: response.headers, body: (text ? JSON.parse(text) : {}) as T };
  }
}
