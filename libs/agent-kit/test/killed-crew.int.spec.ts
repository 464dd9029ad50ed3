import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, type TaskRequested } from '@baton/contracts';
import {
  brokers,
  fixture,
  freshDatabase,
  readSpans,
  ServiceInstance,
  type SpanLine,
  spansOf,
  uniqueName,
} from '@baton/testing';
import { afterAll, afterEach, expect, it } from 'vitest';
import { agentMigrations } from '../src/index.ts';
import { PlayedRouter } from './router.fixture.ts';

const agentId = uniqueName('crew-agent');
const database = await freshDatabase(agentMigrations);
const router = await PlayedRouter.for(agentId);
const running: ServiceInstance[] = [];
const folder = mkdtempSync(join(tmpdir(), 'baton-crew-'));
const spansFile = join(folder, 'spans.jsonl');
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(async () => {
  for (const instance of running.splice(0)) if (instance.running) await instance.kill();
});

/** A process of the agent that comes no further than this. */
async function launch(hangsAt = ''): Promise<ServiceInstance> {
  const env = {
    AGENT_ID: agentId,
    KAFKA_BROKERS: brokers().join(),
    DATABASE_URL: database.url,
    TURN_LEASE_MS: '1000',
    KAFKA_SESSION_TIMEOUT_MS: '6000',
    HANGS_AT: hangsAt,
    OTEL_SPANS_FILE: spansFile,
  };
  const instance = await ServiceInstance.launch(fixture(agentId, join(import.meta.dirname, 'crew.fixture.ts'), env));
  running.push(instance);
  return instance.ready();
}

const count = async (from: string): Promise<number | null> =>
  (await database.pool.query(`SELECT FROM ${from}`)).rowCount;
const until = (from: string, rows: number) => expect.poll(() => count(from), { timeout: 30_000 }).toBe(rows);
/** What ran to its end in a conversation. */
const invoked = (conversationId: string): SpanLine[] =>
  spansOf(readSpans(spansFile), conversationId).filter(({ name }) => name === `invoke_agent ${agentId}`);
const untilInvoked = async (conversationId: string, times: number): Promise<SpanLine[]> => {
  await expect.poll(() => invoked(conversationId).length, { timeout: 20_000 }).toBe(times);
  return invoked(conversationId);
};
const leased = 'work_item WHERE lease IS NOT NULL';
const known = 'given_out WHERE result IS NOT NULL';

it('an owner that is killed between each two steps of a fan-out goes on with what is recorded, and asks for each task once [P6]', async () => {
  const conversationId = newId();
  const before = await launch('before');
  await router.say(conversationId, 'write');
  await until(leased, 1);
  await before.kill('SIGKILL');
  expect(router.tasks(conversationId)).toEqual([]);

  const asking = await launch('after');
  const [first, second, third] = (await router.untilTasks(conversationId, 3)) as [
    TaskRequested,
    TaskRequested,
    TaskRequested,
  ];
  await router.complete(third, { output: 'three' });
  await router.complete(first, { output: 'one' });
  await until(known, 2);
  await asking.kill('SIGKILL');
  await router.complete(second, { output: 'two' });

  const after = await launch('after');
  await until(known, 3);
  await until(leased, 1);
  await after.kill('SIGKILL');
  await launch();
  await router.untilReply(conversationId, 'one two three');
  expect(router.tasks(conversationId).map(({ description }) => description)).toEqual(['Part 1', 'Part 2', 'Part 3']);
  expect([await count('run'), await count('given_out'), await count('work_item')]).toEqual([0, 0, 0]);
  expect(router.replies(conversationId)).toEqual(['one two three']);
  const [asked, answered] = (await untilInvoked(conversationId, 2)) as [SpanLine, SpanLine];
  expect(answered.traceId).not.toBe(asked.traceId);
  expect(answered.links).toEqual([{ traceId: asked.traceId, spanId: asked.spanId }]);
});

it('a worker that is killed while it performs performs again, and completes once', async () => {
  const conversationId = newId();
  const performing = await launch('perform');
  const { taskId } = await router.assign(conversationId, { description: 'Part 1' });
  await until(leased, 1);
  await performing.kill('SIGKILL');
  expect(router.completions(conversationId)).toEqual([]);
  await launch();
  await expect.poll(() => router.completions(conversationId), { timeout: 30_000 }).toHaveLength(1);
  expect(router.completions(conversationId)).toMatchObject([{ taskId, outcome: 'done', output: 'Part 1 written' }]);
  await until('work_item', 0);
  const [performed] = (await untilInvoked(conversationId, 1)) as [SpanLine];
  expect(performed.attributes).toMatchObject({ 'handoff.task.id': taskId, 'gen_ai.agent.id': agentId });
});
