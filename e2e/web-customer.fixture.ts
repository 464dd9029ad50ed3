import type { Customer } from '@baton/contracts';
import type { System } from '@baton/testing';
import { vi } from 'vitest';

const token = 'token-of-web';

/** What the gateway must be started with for the channel of these customers to be let in. */
export const channel = { CHANNELS: `web:Web chat:${token}`, TOKEN_KEY: 'key-of-every-conversation' };

/** What a customer sees, as far as somebody looks at it here. */
export interface FeedEntry {
  readonly entryId: number;
  readonly kind: 'said' | 'words' | 'owner' | 'wait' | 'wait_over' | 'chose';
  readonly text?: string;
  readonly inReplyTo?: string;
  readonly handoffId?: string;
  readonly owner?: { readonly kind: string };
  readonly from?: { readonly kind: string };
}

/** A customer by way of the gateway's HTTP: what this one can do, any channel can. */
export class WebCustomer {
  private constructor(
    private readonly system: System,
    readonly conversationId: string,
    private readonly own: string,
  ) {}

  static async join(system: System, customer: Customer): Promise<WebCustomer> {
    const opened = await call<{ conversationId: string; token: string }>(system, token, 'POST', '', { customer });
    return new WebCustomer(system, opened.conversationId, opened.token);
  }

  /** @returns the id of the message, once it is kept */
  async write(text: string): Promise<string> {
    const { messageId } = await this.call<{ messageId: string }>('POST', 'messages', { text });
    return messageId;
  }

  /** Writes, and waits for the words that answer it. */
  async say(text: string): Promise<FeedEntry> {
    const messageId = await this.write(text);
    return this.until(({ kind, inReplyTo }) => kind === 'words' && inReplyTo === messageId);
  }

  async choose(handoffId: string, choice: string): Promise<void> {
    await this.call('POST', 'choices', { handoffId, choice });
  }

  /** The first entry of the feed that matches, there already or still to come. */
  until(matches: (entry: FeedEntry) => boolean): Promise<FeedEntry> {
    const look = async (): Promise<FeedEntry> => {
      const feed = await this.feed();
      const found = feed.find(matches);
      if (!found) throw new Error(`Not in the feed: ${JSON.stringify(feed)}`);
      return found;
    };
    return vi.waitFor(look, { timeout: 45_000, interval: 100 });
  }

  private async feed(): Promise<FeedEntry[]> {
    const feed: FeedEntry[] = [];
    for (;;) {
      const { entries } = await this.call<{ entries: FeedEntry[] }>(
        'GET',
        `entries?after=${feed.at(-1)?.entryId ?? 0}`,
      );
      if (entries.length === 0) return feed;
      feed.push(...entries);
    }
  }

  private call<T>(method: string, path: string, body?: object): Promise<T> {
    return call(this.system, this.own, method, `/${this.conversationId}/${path}`, body);
  }
}

async function call<T>(system: System, bearer: string, method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`${system.service('gateway').url}/api/conversations${path}`, {
    method,
    headers: { authorization: `Bearer ${bearer}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return JSON.parse(text) as T;
}
