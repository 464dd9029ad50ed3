import { type ContextPackage, type Execution, newId } from '@baton/contracts';
import type { System } from '@baton/testing';
import { expect, vi } from 'vitest';
import type { TestCustomer } from './customer.fixture.ts';

/** What the human queue must be started with for its operators to be let in. */
export const operators = { OPERATORS: 'ada:Ada Lovelace:token-of-ada,grace:Grace Hopper:token-of-grace' };

interface Item {
  readonly id: string;
  readonly conversationId: string;
  readonly status: string;
}

interface Detail {
  readonly brief: Partial<ContextPackage>;
  readonly conversation: readonly { readonly messageId: string }[];
}

interface Approval {
  readonly id: string;
  readonly conversationId: string;
  readonly status: string;
  readonly execution?: Execution;
  readonly act: { readonly arguments: Record<string, unknown>; readonly argumentsHash: string };
}

/** An operator tries again when the desk is away, or has not heard yet what the router decided. */
const again = <T>(work: () => Promise<T>): Promise<T> => vi.waitFor(work, { timeout: 30_000, interval: 100 });

/** An operator at the desk: what this one does, the page does. */
export class TestOperator {
  constructor(
    private readonly system: System,
    private readonly id = 'ada',
  ) {}

  async onDuty(onDuty = true): Promise<void> {
    await again(() => this.call('PUT', '/api/presence', { onDuty }));
  }

  /** The item of a conversation, as soon as the desk has it. */
  item(conversationId: string): Promise<Item> {
    return this.found<Item>('/api/items', conversationId);
  }

  approval(conversationId: string): Promise<Approval> {
    return this.found<Approval>('/api/approvals', conversationId);
  }

  async claim(conversationId: string): Promise<Item> {
    const item = await this.item(conversationId);
    await this.act(item, 'claim', {});
    return item;
  }

  /** All the desk shows of an item. */
  look(item: Item): Promise<Detail> {
    return again(async () => (await this.call('GET', `/api/items/${item.id}`)) as Detail);
  }

  /** Comes and speaks, and the customer hears it. */
  async serve(customer: TestCustomer): Promise<void> {
    await this.act(await this.claim(customer.conversationId), 'reply', { text: 'Ada here.' });
    await customer.hears(({ from }) => from.kind === 'human');
  }

  /** `act` is one of the item's verbs: reply, hand-back, resolve. The router's grant may still be on its way. */
  async act(item: Item, act: string, body: object): Promise<void> {
    await again(() => this.call('POST', `/api/items/${item.id}/${act}`, body));
  }

  async decide(conversationId: string, outcome: string, comment?: string): Promise<Approval> {
    const approval = await this.approval(conversationId);
    const { argumentsHash } = approval.act;
    await again(() => this.call('POST', `/api/approvals/${approval.id}/decide`, { outcome, argumentsHash, comment }));
    return approval;
  }

  /** How an approval ended, as soon as the desk knows so much of it. */
  ended(conversationId: string, isSo: (approval: Approval) => boolean = () => true): Promise<Approval> {
    return this.found<Approval>('/api/approvals?status=ended', conversationId, isSo);
  }

  /** What the desk answers to a decision, also where it is no. */
  async verdict({ id, act }: Approval, more: object = {}): Promise<{ status: number; body: object }> {
    const body = { outcome: 'approved', argumentsHash: act.argumentsHash, ...more };
    const response = await this.send('POST', `/api/approvals/${id}/decide`, body, newId());
    return { status: response.status, body: (await response.json()) as object };
  }

  private found<T extends { conversationId: string }>(
    path: string,
    conversationId: string,
    isSo: (found: T) => boolean = () => true,
  ): Promise<T> {
    return again(async () => {
      const all = (await this.call('GET', path)) as T[];
      const one = all.find((candidate) => candidate.conversationId === conversationId && isSo(candidate));
      expect(one, `nothing of ${conversationId} at ${path}`).toBeDefined();
      return one as T;
    });
  }

  /** Where no answer comes it may have been done: it is asked again under the same key. */
  private async call(method: string, path: string, body?: object): Promise<unknown> {
    const key = newId();
    const ask = async () => {
      const response = await this.send(method, path, body, key);
      return { response, text: await response.text() };
    };
    const { response, text } = await again(ask);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text ? JSON.parse(text) : undefined;
  }

  private send(method: string, path: string, body: object | undefined, key: string): Promise<Response> {
    const token = `token-of-${this.id}`;
    return fetch(`${this.system.service('human-queue').url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
      ...(body && { body: JSON.stringify(body) }),
    });
  }
}
