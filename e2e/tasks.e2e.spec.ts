import {
  type AgentRefused,
  type HandoffRequested,
  type Inbox,
  type MessageSent,
  type TaskCompleted,
} from '@baton/contracts';
import { Outsider, type Seen, System, untilTopicExists, Wiretap } from '@baton/testing';
import { afterAll, expect, it } from 'vitest';
import { sentTopic, TestCustomer, watchedTopics } from './customer.fixture.ts';
import { customersOfGoodManners } from './manners.fixture.ts';
import { Parties } from './parties.fixture.ts';
import { ScriptedAgent } from './scripted-agent.fixture.ts';
import { completedTopic, type Result, Work } from './work.fixture.ts';

const [triage, alpha] = ['triage-agent', 'alpha-agent'] as const;
const workers = ['north-worker', 'south-worker'] as const;

const system = await System.start(['router']);
const outsider = await Outsider.connect();
const worker = { kind: 'worker' as const, capabilities: ['lookup'], maxConcurrent: 100 };
const joined = await Parties.join(outsider, [
  // So quick that it is late whenever the router does not wait for what it has given out.
  { agentId: triage, replyWithinMs: 2_500 },
  { agentId: alpha, intents: [{ name: 'alpha.one', examples: [] }] },
  ...workers.map((agentId) => ({ agentId, ...worker, capabilities: ['lookup', 'brief'] })),
]);
const brief = await ScriptedAgent.join(outsider, { agentId: 'brief-worker', ...worker, capabilities: ['brief'] });
afterAll(() => {
  joined.leave();
  brief.leave();
});
await untilTopicExists(brief.inbox);
const tap = await Wiretap.on(...watchedTopics, completedTopic, ...joined.inboxes, brief.inbox);
const parties = joined.on(tap);
const customers = customersOfGoodManners();

const begin = async () => {
  const customer = new TestCustomer(outsider, tap, { id: 'C-1001', name: 'Emma', language: 'en' });
  customers.push(customer);
  const asked = await customer.write('Where are my payments?');
  await parties.gets(triage, 'conversation.message.received', customer.conversationId);
  return { customer, asked, id: customer.conversationId, work: new Work(outsider, tap, customer.conversationId) };
};

const isTold =
  (conversationId: string) =>
  ({ topic, key, headers }: Seen) =>
    topic === completedTopic && key === conversationId && headers.ce_source === 'urn:baton:router';

/** What the router tells all of tasks, as soon as it is so much. */
const toldOf = async (conversationId: string, count: number): Promise<TaskCompleted[]> =>
  (await tap.untilMany(count, isTold(conversationId))).map(({ data }) => data as TaskCompleted);

const refusalOf = async (ceId: string): Promise<AgentRefused> => {
  const refused = await tap.until(({ type, data }) => type === 'agent.refused' && (data as AgentRefused).ceId === ceId);
  return refused.data as AgentRefused;
};

it('a fan-out of 100 tasks with 10 failing and 5 late ends at its deadline with what there is, and nobody is called slow meanwhile [P5] [T14]', async () => {
  const { customer, asked, id, work } = await begin();
  const withinMs = 6_000;
  const deadline = Date.now() + withinMs;
  const groupId = await work.fanOut(triage, 100, {}, withinMs);
  const given = await work.given(workers, 100);
  const shares = workers.map((one) => given.filter(({ agentId }) => agentId === one).length);
  expect(shares).toEqual([50, 50]);
  expect(given[0]?.task).toMatchObject({ groupId, delivery: { mode: 'worker', epoch: 1 }, input: {} });

  const late = given.slice(95);
  for (const { agentId, task } of given.slice(0, 10)) await work.fail(agentId, task.taskId);
  await Promise.all(given.slice(10, 95).map(({ agentId, task }) => work.end(agentId, task.taskId)));
  const results = await work.results(triage, 100);
  expect(Date.now()).toBeGreaterThanOrEqual(deadline);
  expect(Work.count(results)).toEqual({ done: 85, failed: 10, timeout: 5 });
  expect(new Set(results.map(({ taskId }) => taskId))).toEqual(new Set(given.map(({ task }) => task.taskId)));
  expect(results.every(({ delivery }) => delivery.mode === 'owner' && delivery.epoch === 1)).toBe(true);
  expect(results.find(({ outcome }) => outcome === 'done')).toMatchObject({
    groupId,
    output: { found: expect.any(String) },
  });

  expect(Work.count(await toldOf(id, 5))).toEqual({ timeout: 5 });
  const [{ agentId: slow, task } = { agentId: '', task: { taskId: '' } }] = late;
  const stopped = await parties.gets<Result>(slow, 'task.completed', id, ({ taskId }) => taskId === task.taskId);
  expect(stopped).toMatchObject({ outcome: 'timeout', delivery: { mode: 'worker' } });
  const tooLate = await refusalOf(await work.end(slow, task.taskId));
  expect(tooLate).toMatchObject({ code: 'invalid', detail: expect.stringContaining('has ended: timeout') });

  await parties.reply(triage, id, { inReplyTo: asked, text: 'I have found 85 of them.' });
  await customer.answerTo(asked);
  expect(customer.heard<HandoffRequested>('handoff.requested.v1')).toEqual([]);
  expect(work.heard(triage)).toHaveLength(100);
});

it('a router that is killed in the middle of a fan-out loses nothing of it, and gives it back whole, once [P5] [G7]', async () => {
  const { customer, id, work } = await begin();
  await work.fanOut(triage, 12, {}, 20_000);
  const given = await work.given(workers, 12);
  await customer.hears(({ text }) => text.includes('I am having this worked on'));
  await Promise.all(given.slice(0, 5).map(({ agentId, task }) => work.end(agentId, task.taskId)));
  await system.kill('router');
  await Promise.all(given.slice(5).map(({ agentId, task }) => work.end(agentId, task.taskId)));
  expect(work.heard(triage)).toEqual([]);
  await system.restart('router');
  await work.results(triage, 12);
  const once = new Map(work.heard(triage).map((result) => [result.taskId, result.outcome]));
  expect([...once.values()]).toEqual(Array(12).fill('done'));
  const inOrder = work.heard(triage).map(({ delivery }) => delivery.inboxSequence);
  expect(new Set(inOrder).size).toBe(12);
  expect(tap.records.filter(isTold(id))).toEqual([]);
  const told = customer.heard<MessageSent>(sentTopic).filter(({ text }) => text.includes('I am having this worked on'));
  expect(told).toHaveLength(1);
});

it('work that a former owner gave out ends with its ownership: what is in goes with the package, workers are stopped, parts of it too [P5] [G3]', async () => {
  const { id, work } = await begin();
  await work.fanOut(triage, 3);
  const given = await work.given(workers, 3);
  const [first, second] = given as [(typeof given)[number], (typeof given)[number]];
  const helper = workers.find((agentId) => agentId !== second.agentId) ?? '';
  const { taskId: parentTaskId } = second.task;
  const part = await work.ask(second.agentId, { parentTaskId, depth: 1 });
  await parties.gets(helper, 'task.requested', id, ({ taskId }: { taskId: string }) => taskId === part);
  await work.end(first.agentId, first.task.taskId, { output: { payments: 2 } });

  const handoffId = await parties.request(triage, id, {
    to: { intent: 'alpha.one' },
    package: { summary: 'Payments are missing.', task: { description: 'Find them.' } },
  });
  const offer = await parties.offerTo(alpha, id, handoffId);
  expect(offer.package.results).toEqual([
    { name: 'Find the payment.', value: { payments: 2 }, source: `task ${first.task.taskId} of ${first.agentId}` },
  ]);
  await parties.accept(alpha, offer);
  const stopped = (agentId: string, taskId: string) =>
    parties.gets<Inbox<TaskCompleted>>(agentId, 'task.completed', id, (data) => data.taskId === taskId);
  expect(await stopped(second.agentId, parentTaskId)).toMatchObject({
    outcome: 'cancelled',
    by: { agentId: 'router' },
  });
  expect(await stopped(helper, part)).toMatchObject({ outcome: 'cancelled' });
  await refusalOf(await work.end(helper, part));
  expect(Work.count(await toldOf(id, 3))).toEqual({ cancelled: 3 });
  expect([triage, alpha].flatMap((agentId) => work.heard(agentId))).toEqual([]);
});

it('a task goes to the next who can when its worker is removed, and fails at once where there is nobody [P5]', async () => {
  const { work, id } = await begin();
  const nobody = await work.ask(triage, { to: { capability: 'alchemy' } });
  expect(await work.results(triage, 1)).toMatchObject([
    { taskId: nobody, outcome: 'failed', error: { code: 'nobody' } },
  ]);
  const anybodys = await work.ask(triage, { to: { capability: 'brief' }, input: { pages: 3 } });
  const named = await work.ask(triage, { to: { agentId: 'brief-worker' } });
  await work.given(['brief-worker'], 2);
  await brief.remove();
  const isNamed = ({ taskId }: Result) => taskId === named;
  const failed = await parties.gets<Result>(triage, 'task.completed', id, isNamed);
  expect(failed).toMatchObject({ outcome: 'failed', error: { code: 'worker_gone' } });
  const moved = (await work.given(workers, 1))[0];
  expect(moved?.task).toMatchObject({ taskId: anybodys, input: { pages: 3 }, delivery: { mode: 'worker', epoch: 1 } });
  await work.end(moved?.agentId ?? '', anybodys, { output: 'short' });
  const isMoved = ({ taskId }: Result) => taskId === anybodys;
  expect(await parties.gets<Result>(triage, 'task.completed', id, isMoved)).toMatchObject({ output: 'short' });
});

it('a task comes back to the owner that asked, by the word of the agent that has it alone; or it is taken back, and that agent stops [P6]', async () => {
  const { work, id } = await begin();
  const to = { agentId: 'north-worker' };
  const [taskId, second] = [await work.ask(triage, { to }), await work.ask(triage, { to })];
  await work.given(['north-worker'], 2);
  const foreign = await refusalOf(await work.end('south-worker', taskId, { output: 'forged' }));
  expect(foreign).toMatchObject({ code: 'invalid', detail: expect.stringContaining('with another agent') });
  await work.end('north-worker', taskId, { output: { payments: 2 } });
  await work.end(triage, second, { outcome: 'cancelled', output: undefined });
  const stop = await parties.gets<Result>('north-worker', 'task.completed', id);
  expect(stop).toMatchObject({ taskId: second, outcome: 'cancelled', by: { agentId: triage } });
  expect(await work.results(triage, 2)).toMatchObject([
    { taskId, outcome: 'done', output: { payments: 2 }, by: to, delivery: { mode: 'owner', epoch: 1 } },
    { taskId: second, outcome: 'cancelled' },
  ]);
});
