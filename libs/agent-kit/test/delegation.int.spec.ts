import { type HandoffRequested, newId, type TaskRequested } from '@baton/contracts';
import { freshDatabase, uniqueName } from '@baton/testing';
import type { INestMicroservice } from '@nestjs/common';
import { afterEach, describe, expect, it } from 'vitest';
import { agentMigrations, handOff, reply, type TaskResult } from '../src/index.ts';
import { startAgent, type Take } from './agent.fixture.ts';
import { PlayedRouter } from './router.fixture.ts';

const agentId = uniqueName('planner-agent');
const database = await freshDatabase(agentMigrations);
const router = await PlayedRouter.for(agentId);
const running: INestMicroservice[] = [];
afterEach(() => Promise.all(running.splice(0).map((agent) => agent.close())));

const start = async (take: Take) => running.push(await startAgent(agentId, database.url, take));
const rows = async (sql: string, ...values: string[]) => (await database.pool.query(sql, values)).rows;
const waiting = (conversationId: string) =>
  rows(
    'SELECT task_id FROM run JOIN given_out USING (tenant, run_id) WHERE line = $1 AND result IS NULL',
    conversationId,
  );

const plan = { to: { capability: 'plan' }, description: 'Plan it', within: '30s' } as const;
const parts = [1, 2, 3].map((nth) => ({ to: { capability: 'write' }, description: `Part ${nth}`, input: { nth } }));
const told = (results: readonly TaskResult[]): string =>
  results.map(({ outcome, output, ...other }) => output ?? ('error' in other ? other.error?.code : outcome)).join(', ');

/** Plans, has it written, and says what came of it. */
const author: Take = async (turn) => {
  if (turn.message.text !== 'write') return reply(`${turn.message.text}: ${turn.delegations.length} under way`);
  const { output } = await turn.delegate(plan);
  const drafts = await turn.fanOut(parts, { within: '60s' });
  return reply(`${output}: ${told(drafts)}`);
};
const partsOf = (tasks: readonly TaskRequested[]) => tasks.filter(({ groupId }) => groupId !== undefined);
const planned = async (conversationId: string) => {
  await router.say(conversationId, 'write');
  const [asked] = (await router.untilTasks(conversationId, 1)) as [TaskRequested];
  await router.complete(asked, { output: 'a plan' });
  return partsOf(await router.untilTasks(conversationId, 4)) as [TaskRequested, TaskRequested, TaskRequested];
};

describe('an owner that gives work out', () => {
  it('stays the owner, goes on with what came back, and answers the customer [P6]', async () => {
    await start(author);
    const conversationId = newId();
    const group = await planned(conversationId);
    expect(group).toMatchObject(
      parts.map((part) => ({ ...part, groupSize: 3, depth: 0, epoch: 1, from: { agentId } })),
    );
    for (const [nth, task] of [...group.entries()].toReversed())
      await router.complete(task, { output: `draft ${nth + 1}` });
    const { data } = await router.untilReply(conversationId, 'a plan: draft 1, draft 2, draft 3');
    expect(data).toMatchObject({ epoch: 1, agentId, inReplyTo: expect.any(String) });
    expect(router.tasks(conversationId)).toHaveLength(4);
    expect(await rows('SELECT FROM run WHERE line = $1', conversationId)).toEqual([]);
    const waits = `SELECT state::json -> 'suspended' AS waits FROM session WHERE conversation_id = $1`;
    expect(await rows(waits, conversationId)).toEqual([{ waits: null }]);
  });

  it('is told of each piece of work how it ended, by a refusal, too', async () => {
    await start(author);
    const conversationId = newId();
    const [first, second, third] = await planned(conversationId);
    await router.refuse(first, 'forbidden');
    await router.complete(second, { outcome: 'timeout' });
    const error = { step: 'task', code: 'no_ink', attempts: 3, last: 'no_ink' };
    await router.complete(third, { outcome: 'failed', error });
    await router.untilReply(conversationId, 'a plan: forbidden, timeout, no_ink');
  });

  it('hears a result once, and none of what it never asked for', async () => {
    await start(author);
    const conversationId = newId();
    const [first, second, third] = await planned(conversationId);
    await router.complete({ ...first, taskId: newId() }, { output: 'of nobody' });
    await router.complete(first, { output: 'one' });
    await router.complete(first, { output: 'another one' });
    await router.complete(second, { output: 'two' });
    await router.complete(third, { output: 'three' });
    await router.untilReply(conversationId, 'a plan: one, two, three');
    await router.complete(third, { output: 'late' });
    await router.say(conversationId, 'last');
    await router.untilReply(conversationId, 'last: 0 under way');
    expect(router.replies(conversationId)).toEqual(['a plan: one, two, three', 'last: 0 under way']);
  });

  it('answers what the customer says meanwhile, knowing what is under way, and then what it waited for', async () => {
    await start(author);
    const conversationId = newId();
    const first = await router.say(conversationId, 'write');
    const [asked] = (await router.untilTasks(conversationId, 1)) as [TaskRequested];
    await router.complete(asked, { output: 'a plan' });
    const group = partsOf(await router.untilTasks(conversationId, 4));
    await router.say(conversationId, 'and now?');
    await router.untilReply(conversationId, 'and now?: 3 under way');
    for (const task of group) await router.complete(task, { output: 'x' });
    const { data } = await router.untilReply(conversationId, 'a plan: x, x, x');
    expect(data).toMatchObject({ proactive: true, inReplyTo: first.data.messageId });
  });

  it('is given the same in each run, whatever was said and learnt meanwhile', async () => {
    const seen: unknown[] = [];
    await start(async (turn) => {
      if (turn.message.text !== 'write') return reply('noted', { notes: { other: true } });
      seen.push([turn.now.toISOString(), turn.notes, turn.history.length, turn.unanswered.length]);
      await turn.delegate(plan);
      return reply('done');
    });
    const conversationId = newId();
    await router.say(conversationId, 'write');
    const [asked] = (await router.untilTasks(conversationId, 1)) as [TaskRequested];
    await router.say(conversationId, 'meanwhile');
    await router.untilReply(conversationId, 'noted');
    await router.complete(asked);
    await router.untilReply(conversationId, 'done');
    expect(seen).toEqual([seen[0], seen[0]]);
    expect(seen[0]).toMatchObject([expect.any(String), {}, 1, 1]);
  });

  it('hears nothing of it when the conversation is another’s by then', async () => {
    await start(author);
    const conversationId = newId();
    const [first, second, third] = await planned(conversationId);
    await router.complete(first);
    await router.release(conversationId, 2);
    await expect.poll(() => waiting(conversationId), { timeout: 20_000 }).toEqual([]);
    await router.complete(second);
    await router.complete(third);
    await router.say(conversationId, 'back', { epoch: 3 });
    await router.untilReply(conversationId, 'back: 0 under way');
    expect(router.replies(conversationId)).toEqual(['back: 0 under way']);
  });

  it('calls off what it gave out, and hears no more of it', async () => {
    await start(async (turn) => {
      if (turn.message.text !== 'stop') return author(turn);
      turn.cancelDelegations();
      return reply('stopped');
    });
    const conversationId = newId();
    const [first, second, third] = await planned(conversationId);
    await router.complete(first);
    await router.say(conversationId, 'stop');
    await router.untilReply(conversationId, 'stopped');
    await expect.poll(() => router.completions(conversationId).length, { timeout: 20_000 }).toBe(2);
    expect(router.completions(conversationId)).toMatchObject(
      [second, third].map(({ taskId, groupId }) => ({ taskId, groupId, by: { agentId }, outcome: 'cancelled' })),
    );
    await router.complete(second);
    await router.complete(third);
    await router.say(conversationId, 'last');
    await router.untilReply(conversationId, 'last: 0 under way');
    expect(router.replies(conversationId)).toEqual(['stopped', 'last: 0 under way']);
  });

  it('goes on when its own request comes back that was open as the results came in', async () => {
    await start(async (turn) => {
      if (turn.returned) return reply('nobody there');
      if (turn.message.text !== 'hand over') return author(turn);
      const reason = { trigger: 'out_of_scope', detail: 'in the test' } as const;
      return handOff({ reason, summary: 's', task: { description: 'd' } });
    });
    const conversationId = newId();
    const group = await planned(conversationId);
    await router.say(conversationId, 'hand over');
    const { data } = await router.until<HandoffRequested>('handoff.requested', conversationId);
    for (const task of group) await router.complete(task, { output: 'x' });
    await expect.poll(() => waiting(conversationId), { timeout: 20_000 }).toEqual([]);
    await router.giveBack(data);
    await router.untilReply(conversationId, 'a plan: x, x, x');
    await router.untilReply(conversationId, 'nobody there');
  });

  it('that would give out something else in its second run fails by name, and a recovering agent gets the conversation', async () => {
    let runs = 0;
    await start(async (turn) => {
      runs += 1;
      await turn.delegate({ ...plan, description: `Plan ${runs}` });
      return reply('never');
    });
    const conversationId = newId();
    await router.say(conversationId, 'write');
    const [asked] = (await router.untilTasks(conversationId, 1)) as [TaskRequested];
    await router.complete(asked);
    const { data } = await router.until<HandoffRequested>('handoff.requested', conversationId);
    expect(data.package.error).toMatchObject({ step: 'turn', code: 'delegations_differ', attempts: 1 });
    expect([runs, router.tasks(conversationId).length]).toEqual([2, 1]);
  });

  it('gives nothing out for an offer', async () => {
    await start(author);
    const conversationId = newId();
    await router.offer(conversationId, 'write', 2);
    const { data } = await router.until('handoff.rejected', conversationId);
    expect(data).toMatchObject({ reason: 'error', detail: expect.stringContaining('no_delegation_allowed') });
    expect(router.tasks(conversationId)).toEqual([]);
  });
});
