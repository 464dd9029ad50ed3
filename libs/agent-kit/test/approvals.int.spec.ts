import { type ApprovalRequested, newId } from '@baton/contracts';
import { freshDatabase, uniqueName } from '@baton/testing';
import type { INestMicroservice } from '@nestjs/common';
import { afterEach, expect, it } from 'vitest';
import { agentMigrations, approve, reply } from '../src/index.ts';
import { startAgent, type Take } from './agent.fixture.ts';
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
