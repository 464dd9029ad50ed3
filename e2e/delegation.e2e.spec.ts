import { join } from 'node:path';
import { inboxTopic } from '@baton/contracts';
import {
  brokers,
  createDatabase,
  fixture,
  Outsider,
  ServiceInstance,
  System,
  untilTopicExists,
  Wiretap,
} from '@baton/testing';
import { afterAll, expect, it } from 'vitest';
import { TestCustomer, watchedTopics } from './customer.fixture.ts';
import { customersOfGoodManners } from './manners.fixture.ts';
import { completedTopic, Work } from './work.fixture.ts';

const [owner, worker] = ['triage-agent', 'crew-worker'] as const;

const system = await System.start(['router']);
const crew = join(import.meta.dirname, '../libs/agent-kit/test/crew.fixture.ts');
const running = new Set<ServiceInstance>();
const databases = { [owner]: await createDatabase(), [worker]: await createDatabase() };
afterAll(async () => {
  await Promise.all([...running].map((instance) => instance.kill()));
  await Promise.all(Object.values(databases).map(({ drop }) => drop()));
});

/** An agent of the kit that gives work out, and one that performs it. */
async function launch(agentId: keyof typeof databases, env: Record<string, string> = {}): Promise<ServiceInstance> {
  const common = {
    AGENT_ID: agentId,
    KAFKA_BROKERS: brokers().join(),
    KAFKA_SESSION_TIMEOUT_MS: '6000',
    TURN_LEASE_MS: '1000',
  };
  const whole = { ...common, DATABASE_URL: databases[agentId].url, ...env };
  const instance = await ServiceInstance.launch(fixture(agentId, crew, whole));
  running.add(instance);
  return instance.ready();
}

const capable = { CAPABILITY: 'write' };
const busy = await Promise.all([launch(owner), launch(worker, { ...capable, HANGS_AT: 'perform' })]);
for (const agentId of [owner, worker]) await untilTopicExists(inboxTopic(agentId));
const outsider = await Outsider.connect();
const tap = await Wiretap.on(...watchedTopics, completedTopic, inboxTopic(owner), inboxTopic(worker));
const customers = customersOfGoodManners();

it('owner, worker and router may all be killed in the middle of a fan-out: the customer has the same answer, and each task was given out once [P5] [P6]', async () => {
  const customer = new TestCustomer(outsider, tap, { id: 'C-1001', name: 'Emma', language: 'en' });
  customers.push(customer);
  const work = new Work(outsider, tap, customer.conversationId);
  const asked = await customer.write('Write it, please.');
  await work.given([worker], 3);
  await Promise.all([system.kill('router'), ...busy.map((instance) => instance.kill('SIGKILL'))]);
  await Promise.all([system.restart('router'), launch(owner), launch(worker, capable)]);
  const { text } = await customer.answerTo(asked);
  expect(text).toContain('Part 1 written Part 2 written Part 3 written');
  const results = new Map(work.heard(owner).map(({ taskId, outcome }) => [taskId, outcome]));
  expect([...results.values()]).toEqual(['done', 'done', 'done']);
  expect(new Set((await work.given([worker], 3)).map(({ task }) => task.taskId)).size).toBe(3);
});
