import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AgentCard,
  agentCard,
  type ConversationLifecycle,
  type Customer,
  conversationLifecycle,
  deadLettersOf,
  gatewayInputs,
  type HandoffEnded,
  type HandoffProgress,
  handoffEnded,
  handoffProgress,
  type MessageSent,
  messageSent,
  newId,
  topics,
} from '@baton/contracts';
import type { SpanLine } from '@baton/service-kit';
import {
  brokers,
  createTopics,
  fixture,
  freshDatabase,
  Outsider,
  type Overrides,
  readSpans,
  ServiceInstance,
  Wiretap,
} from '@baton/testing';
import type { Pool } from 'pg';
import { afterAll, vi } from 'vitest';
import { gatewayMigrations } from '../src/migrations/index.ts';
import { type Answer, send, Window } from './customer.fixture.ts';

const heard = ['conversation.message.received.v1', 'conversation.choice.v1'];
const deadLetters = gatewayInputs.map((topic) => deadLettersOf('gateway', topic));

/** One gateway of two instances for all suites: another would share its consumer group. */
export interface Stage {
  router: PlayedRouter;
  /** What the gateway tells, and what it could not take. */
  wiretap: Wiretap;
  pool: Pool;
  /** Its sweep is quick. */
  one: ServiceInstance;
  /** Its sweep is so slow that only notifications wake its readers. */
  other: ServiceInstance;
  /** Those that ended so far. */
  spans(): SpanLine[];
  /** Over the same database. */
  launch(env?: Record<string, string>): Promise<ServiceInstance>;
  open(body: unknown, token?: string): Promise<Answer<{ conversationId: string; token: string; code?: string }>>;
  /** A new conversation. */
  window(customer?: Partial<Customer>): Promise<Window>;
}

/** For the top of the file. */
export async function setUp(): Promise<Stage> {
  const { url, pool } = await freshDatabase(gatewayMigrations);
  await createTopics([...topics.filter(({ name }) => [...heard, ...gatewayInputs].includes(name)), ...deadLetters]);
  // A partition created a moment ago may have no leader yet.
  const names = [...heard, ...deadLetters.map(({ name }) => name)];
  const wiretap = await vi.waitFor(() => Wiretap.on(...names), { timeout: 20_000 });
  const router = new PlayedRouter(await Outsider.connect());
  const folder = mkdtempSync(join(tmpdir(), 'baton-gateway-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const spansFile = join(folder, 'spans.jsonl');
  const launch = (env: Record<string, string> = {}) => launchGateway(url, { OTEL_SPANS_FILE: spansFile, ...env });
  const [one, other] = await Promise.all([launch({ SWEEP_MS: '100' }), launch()]);
  await Promise.all([one.ready(), other.ready()]);
  const open: Stage['open'] = (body, token = 'token-web') =>
    send('POST', `${one.url}/api/conversations`, body, { authorization: `Bearer ${token}` });
  const window = async (customer: Partial<Customer> = {}) => {
    const { body } = await open({ customer: { id: 'C-1', name: 'Emma Clarke', ...customer } });
    return new Window(body.conversationId, body.token);
  };
  return { router, wiretap, pool, spans: () => readSpans(spansFile), one, other, launch, open, window };
}

async function launchGateway(databaseUrl: string, env: Record<string, string>): Promise<ServiceInstance> {
  const service = await ServiceInstance.launch(
    fixture('gateway', join(import.meta.dirname, '../src/main.ts'), {
      KAFKA_BROKERS: brokers().join(),
      KAFKA_SESSION_TIMEOUT_MS: '6000',
      DATABASE_URL: databaseUrl,
      CHANNELS: 'web:Web chat:token-web,mail:Mail:token-mail',
      TOKEN_KEY: 'a-key-for-tests-alone',
      DEMO_CUSTOMERS: 'C-1001:Emma Clarke:en,C-1002:Jonas Weber:de',
      SWEEP_MS: '60000',
      ...env,
    }),
  );
  afterAll(() => void service.kill());
  return service;
}

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
    const card: AgentCard = { ...plainCard, agentId, names };
    return this.outsider.send(agentCard, card);
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

const plainCard: Omit<AgentCard, 'agentId'> = {
  kind: 'ai',
  describes: 'Plays along.',
  intents: [],
  capabilities: [],
  languages: ['en'],
  privileges: [],
  needs: { facts: [] },
  reads: [],
  windowTokens: 1,
  accepts: {},
  replyWithinMs: 1_000,
  maxConcurrent: 1,
  version: '1.0.0',
};
