import {
  agentCard,
  type ConversationLifecycle,
  conversationLifecycle,
  type HandoffEnded,
  type HandoffProgress,
  handoffEnded,
  handoffProgress,
  type MessageSent,
  messageSent,
  newId,
} from '@baton/contracts';
import { cardOf } from '@baton/contracts/agent-card.fixture';
import type { Outsider, Overrides } from '@baton/testing';

/** Says what the router would. */
export class PlayedRouter {
  constructor(private readonly outsider: Outsider) {}

  say(conversationId: string, text: string, more: Partial<MessageSent> = {}, overrides: Overrides = {}) {
    const from = { kind: 'ai' as const, agentId: 'triage-agent', name: 'our assistant' };
    const data: MessageSent = {
      ...{ conversationId, messageId: newId(), from, kind: 'reply', text, language: 'en', epoch: 1, sentAt: now() },
      ...more,
    };
    return this.outsider.send(messageSent, data, { source: 'urn:baton:router', sequence: '1', ...overrides });
  }

  own(conversationId: string, life: Partial<ConversationLifecycle>, overrides: Overrides = {}) {
    const data: ConversationLifecycle = { conversationId, state: 'owner_changed', epoch: 2, at: now(), ...life };
    return this.outsider.send(conversationLifecycle, data, overrides);
  }

  line(conversationId: string, progress: Partial<HandoffProgress>) {
    const attempt = { attempt: 1, attemptId: 'a-1', target: 'human-queue', at: now() };
    const data: HandoffProgress = { conversationId, handoffId: 'h-1', state: 'queued', ...attempt, ...progress };
    return this.outsider.send(handoffProgress, data);
  }

  end(conversationId: string, ended: Partial<HandoffEnded> = {}) {
    const data: HandoffEnded = {
      ...{ conversationId, handoffId: 'h-1', outcome: 'accepted', attempts: 1, durationMs: 1, endedAt: now() },
      ...ended,
    };
    return this.outsider.send(handoffEnded, data);
  }

  introduce(agentId: string, names: Record<string, string>) {
    return this.outsider.send(agentCard, cardOf({ agentId, names }));
  }

  raw(topic: string, key: string, value: string, headers: Record<string, string> = {}) {
    return this.outsider.sendRaw(topic, { key, value, headers });
  }

  /** A tombstone. */
  dismiss(agentId: string) {
    return this.outsider.sendRaw('agent.card.v1', { key: agentId, value: null });
  }
}

const now = (): string => new Date().toISOString();
