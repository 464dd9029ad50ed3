import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Customer, deadLettersOf, gatewayInputs, topics } from '@baton/contracts';
import type { SpanLine } from '@baton/service-kit';
import {
  brokers,
  createTopics,
  fixture,
  freshDatabase,
  Outsider,
  readSpans,
  ServiceInstance,
  Wiretap,
} from '@baton/testing';
import type { Pool } from 'pg';
import { afterAll, vi } from 'vitest';
import { gatewayMigrations } from '../src/migrations/index.ts';
import { type Answer, send, Window } from './customer.fixture.ts';
import { PlayedRouter } from './played-router.fixture.ts';

const heard = ['conversation.message.received.v1', 'conversation.choice.v1'];
const demo = 'C-1001:Emma Clarke:en,C-1002:Jonas Weber:de';
const deadLetters = gatewayInputs.map((topic) => deadLettersOf('gateway', topic));

/** One gateway of two instances for all suites: another would share its consumer group. */
export interface Stage {
  router: PlayedRouter;
  /** What the gateway tells, and what it could not take. */
  wiretap: Wiretap;
  pool: Pool;
  /** Its sweep is quick. */
  one: ServiceInstance;
  /** Its sweep is so slow that only notifications wake its readers; nobody may try it out. */
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
  const [one, other] = await Promise.all([launch({ SWEEP_MS: '100', DEMO_CUSTOMERS: demo }), launch()]);
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
      SWEEP_MS: '60000',
      ...env,
    }),
  );
  afterAll(() => void service.kill());
  return service;
}
