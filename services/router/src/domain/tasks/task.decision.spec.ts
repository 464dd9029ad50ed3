import { describe, expect, it } from 'vitest';
import { announce } from '../announce/announce.ts';
import { nextDeadline } from '../conversation.ts';
import { decideDeadline } from '../decisions/deadline.decision.ts';
import { decideHandoffAccepted } from '../decisions/handoff-accepted.decision.ts';
import { decideHandoffRequested } from '../decisions/handoff-requested.decision.ts';
import { decideMessageReceived } from '../decisions/message-received.decision.ts';
import { decideReply } from '../decisions/reply.decision.ts';
import { agent, at, billing, factsWith, message, only, opened, request, typesOf } from '../scenario.fixture.ts';
import { crew, north, Office, south } from './tasks.fixture.ts';

const office = (...about: ConstructorParameters<typeof Office> extends [unknown, ...infer Rest] ? Rest : never) =>
  new Office(opened(), ...about);
const group = { groupId: 'g-1', groupSize: 2 };

describe('work that is given out', () => {
  it('goes to whoever can and has least to do, counting what was given a moment ago', () => {
    const busy = { ...south, load: 9 };
    const desk = office({}, [...crew.slice(0, 3), busy]);
    const given = ['t-1', 't-2'].map((taskId) => only(desk.ask(taskId), 'TaskAsked').with);
    expect(given).toEqual(['north-worker', 'north-worker']);
    const fair = office();
    expect(['t-1', 't-2'].map((taskId) => only(fair.ask(taskId), 'TaskAsked').with)).toEqual([
      'north-worker',
      'south-worker',
    ]);
  });

  it('never goes to a person, to who is not there, nor back to who asked', () => {
    const able = { capabilities: ['lookup'] };
    const person = agent('human-queue', { kind: 'human', ...able });
    const asleep = agent('north-worker', able, { live: false });
    const desk = office({}, [agent('triage-agent', able), person, asleep]);
    const events = desk.ask('t-1');
    expect(typesOf(events)).toEqual(['TaskAsked', 'TaskEnded', 'TasksDelivered']);
    expect(only(events, 'TaskEnded').result).toMatchObject({ outcome: 'failed', error: { code: 'nobody' } });
    expect(desk.conversation.tasks).toEqual([]);
  });

  it('is an owner’s with its epoch, or a worker’s for the task that it has', () => {
    const desk = office();
    const codeOf = (taskId: string, about: object) => only(desk.ask(taskId, about), 'SenderRefused').code;
    expect(codeOf('t-1', { epoch: 2 })).toBe('stale_epoch');
    expect(codeOf('t-1', { from: { agentId: 'north-worker' } })).toBe('not_owner');
    expect(codeOf('t-1', { to: {} })).toBe('invalid');
    desk.ask('t-1', { to: { agentId: 'north-worker' } });
    const part = { from: { agentId: 'north-worker' }, parentTaskId: 't-1', depth: 1 };
    expect(codeOf('t-1', {})).toBe('id_reused');
    expect(codeOf('t-2', { ...part, from: { agentId: 'south-worker' } })).toBe('forbidden');
    expect(codeOf('t-2', { ...part, epoch: 7 })).toBe('stale_epoch');
    expect(codeOf('t-2', { ...part, depth: 0 })).toBe('invalid');
    expect(codeOf('t-2', { ...part, to: { agentId: 'north-worker' } })).toBe('invalid');
    expect(only(desk.ask('t-2', { ...part, deadline: at(99).toISOString() }), 'TaskAsked')).toMatchObject({
      with: 'south-worker',
      rootTaskId: 't-1',
      deadline: at(8),
    });
  });

  it('is bounded, and the refusal names the limit; a group does not wait for what was refused', () => {
    const desk = office({ openMax: 1, askedMax: 2 });
    desk.ask('t-1', group);
    expect(only(desk.ask('t-2', group), 'SenderRefused')).toMatchObject({
      code: 'forbidden',
      detail: expect.stringMatching(/^open: /),
    });
    expect(only(desk.end('t-1'), 'TasksDelivered').results).toMatchObject([{ taskId: 't-1' }]);
    desk.ask('t-3');
    desk.end('t-3');
    expect(only(desk.ask('t-4'), 'SenderRefused').detail).toMatch(/^total: /);
    const deep = office({ depthMax: 1 });
    deep.ask('t-1', { to: { agentId: 'north-worker' } });
    const part = { from: { agentId: 'north-worker' }, parentTaskId: 't-1', depth: 1 };
    expect(only(deep.ask('t-2', part), 'SenderRefused').detail).toMatch(/^depth: /);
  });

  it('has the customer wait without anybody being called slow, and told once where it may take long', () => {
    const desk = office();
    expect(only(desk.ask('t-1'), 'TaskAsked').replyBy).toEqual(at(28));
    const long = { deadline: at(60).toISOString() };
    expect(typesOf(desk.ask('t-2', long))).toEqual(['TaskAsked', 'NoticeGiven']);
    expect(typesOf(desk.ask('t-3', long))).toEqual(['TaskAsked']);
    expect(desk.conversation).toMatchObject({ replyDueAt: at(80), unanswered: [{ messageId: 'm-1' }] });
    expect(typesOf(office({ noticeFrom: 0 }).ask('t-2', long))).toEqual(['TaskAsked']);
  });
});

describe('what comes of it', () => {
  it('is given back by the group, when the last is in', () => {
    const desk = office();
    desk.ask('t-1', group);
    expect(typesOf(desk.end('t-1', { output: 1 }))).toEqual(['TaskEnded']);
    desk.ask('t-2', group);
    const delivered = only(desk.end('t-2', { outcome: 'failed' }, 3), 'TasksDelivered');
    expect(delivered).toMatchObject({ to: 'triage-agent', mode: 'owner', epoch: 1, count: 2, replyBy: at(23) });
    expect(delivered.results).toMatchObject([
      { taskId: 't-1', output: 1 },
      { taskId: 't-2', outcome: 'failed' },
    ]);
    const copies = announce(desk.conversation, delivered);
    expect(copies.map(({ inbox }) => inbox)).toEqual(['triage-agent', 'triage-agent']);
  });

  it('is given back at the deadline with what there is, and whoever is late is stopped and told', () => {
    const desk = office();
    desk.ask('t-1', group);
    desk.ask('t-2', group);
    desk.end('t-1');
    expect(nextDeadline(desk.conversation)).toEqual(at(8));
    const before = desk.conversation;
    const events = desk.keep(decideDeadline(desk.conversation, undefined, desk.facts, at(8)));
    expect(only(events, 'TasksDelivered').results.map(({ outcome }) => outcome)).toEqual(['done', 'timeout']);
    const told = announce(before, only(events, 'TaskEnded'));
    expect(told.map(({ inbox }) => inbox)).toEqual([undefined, 'south-worker']);
    expect(only(desk.end('t-2'), 'SenderRefused')).toMatchObject({
      code: 'invalid',
      detail: expect.stringContaining('timeout'),
    });
    expect(desk.end('t-1')).toEqual([]);
  });

  it('is the word of the one who has it, or of the one who asked and takes it back', () => {
    const desk = office();
    desk.ask('t-1');
    const detailOf = (about: object) => only(desk.end('t-1', about), 'SenderRefused').detail;
    expect(detailOf({ by: { agentId: 'south-worker' } })).toContain('with another agent');
    expect(detailOf({ outcome: 'timeout' })).toContain('done or failed');
    expect(detailOf({ outcome: 'cancelled' })).toContain('whoever asked');
    expect(only(desk.end('t-7'), 'SenderRefused').detail).toContain('no such task');
    const back = desk.end('t-1', { outcome: 'cancelled', by: { agentId: 'triage-agent' } });
    expect(typesOf(back)).toEqual(['TaskEnded', 'TasksDelivered']);
  });

  it('may be taken back before the router has read that it is asked for, by who may ask', () => {
    const desk = office();
    expect(typesOf(desk.end('t-1', { outcome: 'cancelled', by: { agentId: 'north-worker' } }))).toEqual([
      'SenderRefused',
    ]);
    const by = { agentId: 'triage-agent' };
    expect(typesOf(desk.end('t-1', { outcome: 'cancelled', by }))).toEqual(['TaskTakenBack']);
    const events = desk.ask('t-1');
    expect(typesOf(events)).toEqual(['TaskAsked', 'TaskEnded', 'TasksDelivered']);
    expect(only(events, 'TaskAsked').with).toBeUndefined();
    expect(only(events, 'TaskEnded').result).toMatchObject({ outcome: 'cancelled', by });
  });

  it('ends what it was made of, which is given to nobody', () => {
    const desk = office();
    desk.ask('t-1', { to: { agentId: 'north-worker' } });
    desk.ask('t-2', { from: { agentId: 'north-worker' }, parentTaskId: 't-1', depth: 1 });
    desk.ask('t-3', { from: { agentId: 'south-worker' }, parentTaskId: 't-2', depth: 2 });
    expect(typesOf(desk.end('t-1'))).toEqual([
      'TaskEnded',
      'TaskEnded',
      'TasksDropped',
      'TaskEnded',
      'TasksDropped',
      'TasksDelivered',
    ]);
    expect(desk.conversation.tasks).toEqual([]);
  });

  it('costs the conversation', () => {
    const desk = office();
    desk.ask('t-1');
    desk.end('t-1', { usage: { tokens: 70, cost: { minorUnits: 3, currency: 'EUR' } } });
    expect(desk.conversation.course).toMatchObject({ tokens: 70, cost: { EUR: 3 } });
  });
});

describe('a worker whose card is gone', () => {
  it('has its work given to the next who can, and what it gave out itself is over', () => {
    const desk = office();
    desk.ask('t-1');
    desk.ask('t-2', { from: { agentId: 'north-worker' }, parentTaskId: 't-1', depth: 1 });
    desk.agents = crew.filter((one) => one !== north);
    const events = desk.keep(decideDeadline(desk.conversation, undefined, desk.facts, at(3)));
    expect(typesOf(events)).toEqual(['TaskMoved', 'TaskEnded', 'TasksDropped']);
    expect(only(events, 'TaskMoved')).toMatchObject({ from: 'north-worker', with: 'south-worker' });
    expect(typesOf(desk.end('t-1'))).toEqual(['TaskEnded', 'TasksDelivered']);
  });

  it('has failed where it was named', () => {
    const desk = office();
    desk.ask('t-1', { to: { agentId: 'north-worker' } });
    desk.agents = crew.filter((one) => one !== north);
    const events = decideDeadline(desk.conversation, undefined, desk.facts, at(3));
    expect(only(events, 'TaskEnded').result).toMatchObject({ outcome: 'failed', error: { code: 'worker_gone' } });
  });

  it('fails with all that it had at once: their group is given back whole', () => {
    const desk = office();
    for (const taskId of ['t-1', 't-2']) desk.ask(taskId, { ...group, to: { agentId: 'north-worker' } });
    desk.agents = crew.filter((one) => one !== north);
    const events = desk.keep(decideDeadline(desk.conversation, undefined, desk.facts, at(3)));
    expect(only(events, 'TasksDelivered').results.map(({ taskId }) => taskId)).toEqual(['t-1', 't-2']);
  });
});

describe('when the owner changes', () => {
  const handOver = (desk: Office) => {
    desk.agents = [...crew, billing];
    desk.keep(decideHandoffRequested(desk.conversation, request(), 'e-1', desk.facts, at(3)));
    const { attempt } = desk.conversation.handoff ?? {};
    const offered = only(desk.events, 'OfferMade').package;
    const claim = {
      handoffId: 'h-1',
      attemptId: attempt?.attemptId ?? '',
      conversationId: 'c-1',
      by: { agentId: 'billing-agent' },
      epoch: 2,
      readback: { summary: 'Yes.', firstStep: 'Look.', reliesOn: [] },
      acceptedAt: at(4).toISOString(),
    };
    const facts = { ...desk.facts, transcript: { turns: [], total: 0 } };
    return {
      offered,
      events: desk.keep(decideHandoffAccepted(desk.conversation, claim, 'e-2', undefined, facts, at(4))),
    };
  };
  const half = (desk: Office): Office => {
    desk.ask('t-1', group);
    desk.ask('t-2', group);
    desk.end('t-1', { output: { found: 1 } });
    return desk;
  };

  it('what is open is cancelled, and what is in goes with the package', () => {
    const desk = half(office());
    const { offered, events } = handOver(desk);
    expect(offered.results).toEqual([
      { name: 'what t-1 is about', value: { found: 1 }, source: 'task t-1 of north-worker' },
    ]);
    expect(typesOf(events).slice(0, 2)).toEqual(['TaskEnded', 'TasksDropped']);
    expect(desk.conversation.tasks).toEqual([]);
  });

  it('or goes on for the new owner, where the policy says so', () => {
    const desk = half(office({ onOwnerChange: 'pass' }));
    const { offered, events } = handOver(desk);
    expect(offered.tasks).toEqual([
      { taskId: 't-1', description: 'what t-1 is about', state: 'done', output: { found: 1 } },
      { taskId: 't-2', description: 'what t-2 is about', state: 'open' },
    ]);
    expect(typesOf(events)).toContain('TasksPassed');
    const delivered = only(desk.end('t-2', {}, 5), 'TasksDelivered');
    expect(delivered).toMatchObject({ to: 'billing-agent', epoch: 2, count: 2 });
  });

  it('a conversation that is resolved needs nothing any more', () => {
    const desk = half(office());
    const reply = { conversationId: 'c-1', epoch: 1, agentId: 'triage-agent', inReplyTo: 'm-1', text: 'Done.' };
    const events = decideReply(desk.conversation, { ...reply, resolves: true }, 'e-3', factsWith(crew), at(4));
    expect(typesOf(events)).toEqual(['ReplySpoken', 'TaskEnded', 'TasksDropped', 'ConversationResolved']);
  });

  it('an answer to a later message leaves the one that is worked on to be answered', () => {
    const desk = office();
    desk.ask('t-1');
    const say = (messageId: string) => {
      const reply = { conversationId: 'c-1', epoch: 1, agentId: 'triage-agent', inReplyTo: messageId, text: messageId };
      return typesOf(desk.keep(decideReply(desk.conversation, reply, 'e-3', desk.facts, at(4))));
    };
    desk.keep(decideMessageReceived(desk.conversation, message('m-2'), 'default', desk.facts, at(3)));
    expect(say('m-2')).toEqual(['ReplySpoken']);
    expect(desk.conversation.unanswered).toEqual([]);
    expect(say('m-1')).toEqual(['ReplySpoken']);
    expect(say('m-1')).toEqual(['SenderRefused']);
  });
});
