import { newId } from '@baton/contracts';
import type { System } from '@baton/testing';
import { expect, vi } from 'vitest';

const token = 'token-of-ada';

/** What the human queue must be started with for its operator to be let in. */
export const operators = { OPERATORS: `ada:Ada Lovelace:${token}` };

interface Item {
  readonly id: string;
  readonly conversationId: string;
  readonly status: string;
}

interface Approval {
  readonly id: string;
  readonly conversationId: string;
  readonly act: { readonly arguments: Record<string, unknown> };
}

/** An operator at the desk: what this one does, the page does. */
export class TestOperator {
  constructor(private readonly system: System) {}

  async onDuty(onDuty = true): Promise<void> {
    await this.call('PUT', '/api/presence', { onDuty });
  }

  /** The item of a conversation, as soon as the desk has it. */
  item(conversationId: string): Promise<Item> {
    return this.found<Item>('/api/items', conversationId);
  }

  approval(conversationId: string): Promise<Approval> {
    return this.found<Approval>('/api/approvals', conversationId);
  }

  async claim(conversationId: string): Promise<Item> {
    const { id } = await this.item(conversationId);
    await this.call('POST', `/api/items/${id}/claim`, {});
    return { id, conversationId, status: 'claimed' };
  }

  /** `act` is one of the item's verbs: reply, hand-back, resolve. The router's grant may still be on its way. */
  async act(item: Item, act: string, body: object): Promise<void> {
    await vi.waitFor(() => this.call('POST', `/api/items/${item.id}/${act}`, body), { timeout: 20_000, interval: 100 });
  }

  async decide(conversationId: string, outcome: string, comment?: string): Promise<Approval> {
    const approval = await this.approval(conversationId);
    await this.call('POST', `/api/approvals/${approval.id}/decide`, { outcome, comment });
    return approval;
  }

  private found<T extends { conversationId: string }>(path: string, conversationId: string): Promise<T> {
    return vi.waitFor(
      async () => {
        const all = (await this.call('GET', path)) as T[];
        const one = all.find((candidate) => candidate.conversationId === conversationId);
        expect(one, `nothing of ${conversationId} at ${path}`).toBeDefined();
        return one as T;
      },
      { timeout: 20_000, interval: 100 },
    );
  }

  private async call(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.system.service('human-queue').url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': newId() },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text ? JSON.parse(text) : undefined;
  }
}
