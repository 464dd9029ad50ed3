import { type ApprovalRequested, type HandoffRequested, newId } from '@baton/contracts';
import { freshDatabase, uniqueName } from '@baton/testing';
import type { INestMicroservice } from '@nestjs/common';
import { afterEach, expect, it, vi } from 'vitest';
import { agentMigrations, approve, reply, Tools } from '../src/index.ts';
import { startAgent, type Take } from './agent.fixture.ts';
import { echoCard } from './echo.card.fixture.ts';
import { Gate } from './gate.fixture.ts';
import { PlayedRouter } from './router.fixture.ts';

const agentId = uniqueName('asking-agent');
const database = await freshDatabase(agentMigrations);
await database.pool.query('CREATE TABLE effect (key text PRIMARY KEY)');
const router = await PlayedRouter.for(agentId);
const running: INestMicroservice[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((agent) => agent.close()));
});

const act = { name: 'refund', arguments: { amount: 1299 }, irreversible: true };
const effects = async () => (await database.pool.query('SELECT key FROM effect')).rows.map(({ key }) => key);

/** Asks before it acts; acts under the turn's key, once it is approved. */
const careful: Take = async ({ message, decided, effectKey }) => {
  if (!decided) return message.text === 'refund' ? approve({ act, why: 'in the test' }) : reply(message.text);
  if (decided.arguments)
    await database.pool.query('INSERT INTO effect VALUES ($1) ON CONFLICT DO NOTHING', [effectKey]);
  return reply(`${decided.outcome} ${JSON.stringify(decided.arguments ?? null)}`);
};

/** The same, as a team would write it: through a tool that the kit runs only with a person's yes. */
const tools = new Tools({ ...echoCard(agentId), privileges: ['money:back'] });
const refund = { name: 'refund.make', privilege: 'money:back', act: 'refund' };
let balance = 1299;
const byTool: Take = async (turn) => {
  const { decided, message } = turn;
  const conditions = [{ name: 'balance', value: 1299 }];
  if (message.text === 'refund' && !decided) return approve({ act: { ...act, conditions }, why: 'in the test' });
  const { done, changed } = await tools.carryOut(refund, turn, {
    now: async () => ({ balance }),
    work: async (key) => database.pool.query('INSERT INTO effect VALUES ($1) ON CONFLICT DO NOTHING', [key]),
  });
  return reply(done ? 'done' : `changed: ${changed.map(({ name }) => name)}`);
};

const start = async (take: Take) => running.push(await startAgent(agentId, database.url, take));
const ask = async () => {
  const conversationId = newId();
  await router.say(conversationId, 'refund');
  return (await router.until<ApprovalRequested>('approval.requested', conversationId)).data;
};

it('asks, and carries out what was approved once, though the decision comes twice', async () => {
  await start(careful);
  const asked = await ask();
  await router.decide(asked);
  await router.decide(asked);
  const { data } = await router.untilReply(asked.conversationId, 'approved {"amount":1299}');
  expect(data).toMatchObject({ proactive: true, epoch: asked.epoch });
  await router.say(asked.conversationId, 'last');
  await router.untilReply(asked.conversationId, 'last');
  expect(router.replies(asked.conversationId)).toEqual(['approved {"amount":1299}', 'last']);
  expect(await effects()).toContain(asked.approvalId);
});

it('carries out once what it dies over, and tells it', async () => {
  let deaths = 0;
  await start(async (turn) => {
    const action = await careful(turn);
    if (turn.decided && deaths++ === 0) throw new Error('killed');
    return action;
  });
  const asked = await ask();
  await router.decide(asked);
  await router.untilReply(asked.conversationId, 'approved {"amount":1299}');
  expect(deaths).toBe(2);
  expect((await effects()).filter((key) => key === asked.approvalId)).toHaveLength(1);
});

it('carries out nothing by a decision about something else', async () => {
  await start(careful);
  const asked = await ask();
  await router.decide(asked, { argumentsHash: 'another' });
  await router.untilReply(asked.conversationId, 'rejected null');
  expect(await effects()).not.toContain(asked.approvalId);
});

it('answers the customer while nothing is decided', async () => {
  await start(careful);
  const asked = await ask();
  await router.say(asked.conversationId, 'and now?');
  await router.untilReply(asked.conversationId, 'and now?');
  await router.decide(asked);
  await router.untilReply(asked.conversationId, 'approved {"amount":1299}');
});

it('says beside its words what became of the act', async () => {
  await start(byTool);
  const asked = await ask();
  await router.decide(asked);
  const { data } = await router.untilReply(asked.conversationId, 'done');
  expect(data.execution).toEqual({ approvalId: asked.approvalId, outcome: 'done' });
  expect(await effects()).toContain(asked.approvalId);
});

it('carries out nothing when what the act rests on has changed, and says what', async () => {
  await start(byTool);
  const asked = await ask();
  balance = 5;
  await router.decide(asked);
  const { data } = await router.untilReply(asked.conversationId, 'changed: balance');
  const changed = [{ name: 'balance', asked: 1299, now: 5 }];
  expect(data.execution).toEqual({ approvalId: asked.approvalId, outcome: 'failed', changed });
  expect(await effects()).not.toContain(asked.approvalId);
});

it('carries out nothing without a yes, whatever its specialist does: the conversation goes to a person', async () => {
  await start(byTool);
  const asked = await ask();
  await router.decide(asked, { outcome: 'expired' });
  const { data } = await router.until<HandoffRequested>('handoff.requested', asked.conversationId);
  expect(data).toMatchObject({ reason: { trigger: 'error_recovery' }, package: { error: { code: 'not_approved' } } });
  expect(await effects()).not.toContain(asked.approvalId);
});

it('says what it has carried out also when the conversation has passed on meanwhile', async () => {
  const gate = new Gate();
  balance = 1299;
  await start(async (turn) => {
    const action = await byTool(turn);
    if (turn.decided) await gate.pass();
    return action;
  });
  const asked = await ask();
  await router.decide(asked);
  await gate.waiting;
  await router.release(asked.conversationId, asked.epoch + 1);
  await vi.waitFor(
    async () => {
      const { rows } = await database.pool.query('SELECT role FROM session WHERE conversation_id = $1', [
        asked.conversationId,
      ]);
      expect(rows).toEqual([{ role: 'none' }]);
    },
    { timeout: 20_000 },
  );
  gate.open();
  const { data } = await router.untilReply(asked.conversationId, 'done');
  expect(data).toMatchObject({ epoch: asked.epoch, execution: { approvalId: asked.approvalId, outcome: 'done' } });
});
