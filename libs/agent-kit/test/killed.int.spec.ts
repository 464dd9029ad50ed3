import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HandoffAccepted, newId } from '@baton/contracts';
import {
  brokers,
  connected,
  fixture,
  freshDatabase,
  readSpans,
  ServiceInstance,
  spansOf,
  uniqueName,
} from '@baton/testing';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { agentMigrations } from '../src/index.ts';
import { PlayedRouter } from './router.fixture.ts';

const agentId = uniqueName('echo-agent');
const database = await freshDatabase(agentMigrations);
const router = await PlayedRouter.for(agentId);
const folder = mkdtempSync(join(tmpdir(), 'baton-agent-'));
const spansFile = join(folder, 'spans.jsonl');
const running: ServiceInstance[] = [];

/** A process of the agent. */
async function launch(extra: Record<string, string> = {}): Promise<ServiceInstance> {
  const env = {
    AGENT_ID: agentId,
    KAFKA_BROKERS: brokers().join(),
    DATABASE_URL: database.url,
    TURN_LEASE_MS: '1000',
    OTEL_SPANS_FILE: spansFile,
    ...extra,
  };
  const instance = await ServiceInstance.launch(fixture(agentId, join(import.meta.dirname, 'echo.fixture.ts'), env));
  running.push(instance);
  return instance.ready();
}

afterEach(async () => {
  for (const instance of running.splice(0)) if (instance.running) await instance.kill();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('an agent that is killed', () => {
  it('between its bid and the grant, goes on as owner', async () => {
    const instance = await launch();
    const conversationId = newId();
    await router.offer(conversationId, 'charged twice', 2);
    const bid = await router.until<HandoffAccepted>('handoff.accepted', conversationId);
    await instance.kill('SIGKILL');
    await router.grant(bid.data);
    await router.say(conversationId, 'and now?', { epoch: 2 });
    await launch();
    expect((await router.untilReply(conversationId, 'and now?')).data.epoch).toBe(2);
    expect(router.replies(conversationId)).toEqual(['and now?']);
  });

  it('in the middle of a turn, takes the turn again and answers once', async () => {
    const instance = await launch({ HANGS: 'yes' });
    const conversationId = newId();
    await router.say(conversationId, 'hang');
    const leased = 'SELECT FROM work_item WHERE lease IS NOT NULL AND line = $1';
    const leases = async () => (await database.pool.query(leased, [conversationId])).rowCount;
    await expect.poll(leases, { timeout: 20_000 }).toBe(1);
    await instance.kill('SIGKILL');
    await launch();
    await router.untilReply(conversationId, 'hang');
    await router.say(conversationId, 'last');
    await router.untilReply(conversationId, 'last');
    expect(router.replies(conversationId)).toEqual(['hang', 'last']);
  });
});

describe('a turn', () => {
  it('is one trace from the inbox through the worker to what is said', async () => {
    await launch();
    const conversationId = newId();
    await router.say(conversationId, 'hello');
    await router.untilReply(conversationId, 'hello');
    const names = () => spansOf(readSpans(spansFile), conversationId).map(({ name }) => name);
    await expect.poll(names, { timeout: 20_000 }).toContain(`invoke_agent ${agentId}`);
    const spans = spansOf(readSpans(spansFile), conversationId);
    expect(connected(spans).name).toBe(`process agent.${agentId}.inbox.v1`);
  });
});
