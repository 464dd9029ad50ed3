import { join } from 'node:path';
import { type HandoffRequested, inboxTopic, type TaskCompleted, type TaskRequested } from '@baton/contracts';
import { Outsider, System, untilTopicExists, Wiretap } from '@baton/testing';
import { describe, expect, it } from 'vitest';
import { TestCustomer, watchedTopics } from './customer.fixture.ts';
import { customersOfGoodManners } from './manners.fixture.ts';
import { operators, TestOperator } from './operator.fixture.ts';
import { auditors, putDown, timelineOf } from './pipelines-page.fixture.ts';
import { scriptOfExample } from './script.fixture.ts';

const [requestedTopic, completedTopic] = ['task.requested.v1', 'task.completed.v1'];
const crews = {
  software: ['lead', 'planner', 'searcher', 'aligner', 'tester', 'reviewer'],
  editorial: ['lead', 'researcher', 'writer', 'editor', 'localizer'],
};
const system = await System.start(['router', 'human-queue'], {
  ...operators,
  ...auditors,
  ROUTING_POLICY: join(import.meta.dirname, '../policy/routing-policy.yaml'),
});
const agents = Object.entries(crews).flatMap(([example, names]) =>
  names.map((name) => ({ at: `${example}/${name}`, agentId: `${example}-${name === 'lead' ? 'agent' : name}` })),
);
const all = [...agents, { at: 'care', agentId: 'care-agent' }];
await Promise.all(all.map(({ at }) => system.join(at)));
await Promise.all(all.map(({ agentId }) => untilTopicExists(inboxTopic(agentId))));
const outsider = await Outsider.connect();
const tap = await Wiretap.on(...watchedTopics, requestedTopic, completedTopic);
const ada = new TestOperator(system);
await ada.onDuty();

const customers = customersOfGoodManners();
/** A customer as the example's script has them, and what they say. */
const customerOf = (example: string) => {
  const { customer: who, channel, lines } = scriptOfExample(example);
  const customer = new TestCustomer(outsider, tap, who, channel);
  customers.push(customer);
  return { customer, lines };
};

/** What was given out, in the order of the first record about it. */
const given = (customer: TestCustomer): string[] => {
  const tasks = customer.heard<TaskRequested>(requestedTopic);
  return [...new Map(tasks.map((task) => [task.taskId, task.to.capability ?? task.to.agentId ?? ''])).values()];
};
/** Those given out at the same time are of one group. */
const groupsIn = (customer: TestCustomer): number[] => {
  const groups = new Map<string, Set<string>>();
  for (const { groupId, taskId } of customer.heard<TaskRequested>(requestedTopic))
    if (groupId) groups.set(groupId, new Set([...(groups.get(groupId) ?? []), taskId]));
  return [...groups.values()].map(({ size }) => size);
};

describe('the software pipeline', () => {
  it('plans, has two coders write at once, runs what they wrote, reviews it, and reports [P7]', async () => {
    const { customer, lines } = customerOf('software');
    const report = await customer.say(lines[0] ?? '');
    expect(report.from.agentId).toBe('software-agent');
    expect(report.text).toContain('It passes all 6 examples, 2 of which its coder never saw.');
    expect(report.text).toContain('function turned(input) {');
    expect(report.text).toContain('software-aligner (alignment of pieces): 4 of 4 shown, 0 of 2 held back');
    expect(given(customer)).toEqual([
      'software.plan',
      'software-searcher',
      'software-aligner',
      'software.test',
      'software.test',
      'software.review',
    ]);
    expect(groupsIn(customer)).toEqual([2, 2]);
    putDown('software', await timelineOf(system, customer.conversationId));
  });

  it('comes to the same when a coder is killed with its work before it [P7] [G7]', async () => {
    const { customer, lines } = customerOf('software');
    system.service('software/searcher').signal('SIGSTOP');
    const asked = await customer.write(lines[0] ?? '');
    await customer.until<TaskRequested>(requestedTopic, ({ to }) => to.agentId === 'software-searcher');
    await system.kill('software/searcher');
    await system.restart('software/searcher');
    const report = await customer.answerTo(asked, 60_000);
    expect(report.text).toContain('It passes all 6 examples, 2 of which its coder never saw.');
    const ended = customer.heard<TaskCompleted>(completedTopic).map(({ taskId, outcome }) => `${taskId} ${outcome}`);
    expect(new Set(ended).size).toBe(6);
    expect(ended.every((each) => each.endsWith(' done'))).toBe(true);
  });

  it('gives a person what was tried where no program is found [T13]', async () => {
    const { customer } = customerOf('software');
    await customer.write('called odd: "qx" -> "Zebra", "rr" -> "Mango 1", "st" -> "Ufo", "uv" -> "Eis"');
    const item = await ada.claim(customer.conversationId);
    const { brief } = await ada.look(item);
    expect(brief.error).toMatchObject({ step: 'code', code: 'no_program' });
    expect(brief.options).toMatchObject([{ id: 'write' }, { id: 'examples' }]);
  });
});

describe('the editorial pipeline', () => {
  it('researches, writes, edits, and says it in two more languages at once [P7]', async () => {
    const { customer, lines } = customerOf('editorial');
    const bulletin = await customer.say(lines[0] ?? '');
    expect(bulletin.from.agentId).toBe('editorial-agent');
    expect(bulletin.text).toContain('[en] Outage in Harbourside\nThe outage began on 21 November 2026 at 06:40. [1]');
    expect(bulletin.text).toContain('[de] Störung in Harbourside');
    expect(bulletin.text).toContain('4.112 Kundinnen und Kunden');
    expect(bulletin.text).toContain('[es] Avería en Harbourside');
    expect(bulletin.text).toContain('a newer document says otherwise');
    expect(given(customer)).toEqual([
      'editorial.research',
      'editorial.write',
      'editorial.edit',
      'editorial.localize',
      'editorial.localize',
    ]);
    expect(groupsIn(customer)).toEqual([2]);
    putDown('editorial', await timelineOf(system, customer.conversationId));
  });
});

describe('a medical question', () => {
  it('goes to a nurse with the very concern, and what she decides comes back [P3] [P4]', async () => {
    const { customer, lines } = customerOf('care');
    const [leaflet = '', medical = ''] = lines;
    expect((await customer.say(leaflet)).text).toContain('tight to one metre of water');
    await customer.write(medical);
    await customer.hears(({ kind, from }) => kind === 'notice' && from.kind === 'platform');
    const item = await ada.claim(customer.conversationId);
    const { brief } = await ada.look(item);
    expect(brief).toMatchObject({
      severity: 'watch',
      summary: expect.stringContaining('ibuprofen 400 mg'),
      task: { description: 'May they take it as they ask, with what else they take?', state: 'Nothing was advised.' },
      facts: expect.arrayContaining([expect.objectContaining({ name: 'care.concern', value: 'medicine' })]),
      options: [{ id: 'advise' }, { id: 'doctor' }, { id: 'emergency' }],
    });
    await ada.act(item, 'reply', { text: 'I am a nurse. Please do not take them together.' });
    await ada.act(item, 'hand-back', {
      agentId: 'care-agent',
      decision: 'Take paracetamol instead, and ask your doctor on Monday.',
      forbidden: ['no ibuprofen with warfarin'],
    });
    const back = await customer.hears(({ text }) => text.startsWith('The nurse has seen to it.'));
    expect(back.text).toContain('Take paracetamol instead');
    const returned = customer.heard<HandoffRequested>('handoff.requested.v1').at(-1);
    expect(returned?.package.returns?.forbidden).toEqual(['no ibuprofen with warfarin']);
    putDown('care', await timelineOf(system, customer.conversationId));
  });
});
