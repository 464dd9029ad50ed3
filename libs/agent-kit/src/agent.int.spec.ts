import {
  type ConversationReply,
  type HandoffAccepted,
  handoffAccepted,
  handoffRequested,
  inboxOf,
  inboxTopic,
  messageReceived,
  newId,
  topics,
} from '@baton/contracts';
import { brokers, createTopics, freshDatabase, Outsider, uniqueName, Wiretap } from '@baton/testing';
import { Injectable, Logger, Module } from '@nestjs/common';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ServiceProcess } from '../../service-kit/src/service.process.ts';
import { AgentConfig } from './agent.config.ts';
import { defineAgent } from './define-agent.ts';
import { type Action, reply } from './domain/action.ts';
import type { Turn } from './domain/turn.ts';
import { agentMigrations } from './migrations/index.ts';
import { agentService } from './run-agent.ts';
import { Specialist } from './specialist.ts';

const agentId = uniqueName('echo-agent');
const card = defineAgent({
  id: agentId,
  describes: 'Says what it heard',
  intents: [],
  languages: ['en'],
  replyWithinMs: 20_000,
  version: '1.0.0',
});

const heard = [
  'conversation.reply.v1',
  'handoff.requested.v1',
  'handoff.accepted.v1',
  'handoff.rejected.v1',
  'agent.card.v1',
  'agent.heartbeat.v1',
];
Logger.overrideLogger(false);
await createTopics([...topics.filter(({ name }) => heard.includes(name)), inboxOf(agentId)]);
const database = await freshDatabase(agentMigrations);
const outsider = await Outsider.connect();
const wiretap = await Wiretap.on(...heard);

/** What the specialist does, test by test. */
let take: (turn: Turn) => Promise<Action>;
const running: ServiceProcess[] = [];

@Injectable()
class Echo extends Specialist {
  override take(turn: Turn): Promise<Action> {
    return take(turn);
  }
}

@Module({ providers: [Echo], exports: [Echo] })
class EchoModule {}

async function start(): Promise<ServiceProcess> {
  const config = Object.assign(new AgentConfig(), {
    kafkaBrokers: brokers(),
    databaseUrl: database.url,
    port: 0,
    turnLeaseMs: 1_000,
    turnSweepMs: 100,
    heartbeatMs: 200,
  });
  const agent = new ServiceProcess(agentService({ card, module: EchoModule, specialist: Echo }), config);
  await agent.start();
  running.push(agent);
  return agent;
}

const stop = async (agent: ServiceProcess) => {
  running.splice(running.indexOf(agent), 1);
  await agent.stop();
};

const say = (conversationId: string, text: string, { epoch = 1, id = newId(), messageId = newId() } = {}) =>
  outsider.send(
    messageReceived,
    {
      conversationId,
      messageId,
      customer: { id: 'cust-1' },
      channel: 'chat',
      text,
      sentAt: new Date().toISOString(),
      delivery: { epoch, mode: 'owner', inboxSequence: 1 },
    } as never,
    { id, topic: inboxTopic(agentId) },
  );

const replyTo = (conversationId: string, text: string) =>
  wiretap.until(({ type, data }) => {
    const said = data as ConversationReply;
    return type === 'conversation.reply' && said.conversationId === conversationId && said.text === text;
  });

const repliesIn = (conversationId: string) =>
  wiretap.records
    .filter(({ type, key }) => type === 'conversation.reply' && key === conversationId)
    .map(({ data }) => (data as ConversationReply).text);

const answered = async () => {
  await expect.poll(async () => (await database.pool.query('SELECT FROM work_item')).rowCount).toBe(0);
};

/** Where a turn stops until the test lets it go on. */
class Gate {
  private readonly reached = Promise.withResolvers<void>();
  private readonly opened = Promise.withResolvers<void>();

  /** Resolves when a turn has come here. */
  get waiting(): Promise<void> {
    return this.reached.promise;
  }

  pass(): Promise<void> {
    this.reached.resolve();
    return this.opened.promise;
  }

  open(): void {
    this.opened.resolve();
  }
}

beforeAll(() => {
  take = async ({ message }) => reply(message.text);
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((agent) => agent.stop()));
  take = async ({ message }) => reply(message.text);
});

describe('an agent', () => {
  it('publishes its card and its heartbeat, and says when it leaves', async () => {
    const agent = await start();
    const mine = (type: string) => wiretap.until((record) => record.type === type && record.key === agentId);
    expect((await mine('agent.card')).data).toMatchObject({ agentId, kind: 'ai', describes: 'Says what it heard' });
    expect((await mine('agent.heartbeat')).data).toMatchObject({ state: 'live', inFlight: 0, waiting: 0 });
    await stop(agent);
    await wiretap.until(({ key, data }) => key === agentId && (data as { state?: string }).state === 'leaving');
  });

  it('answers a message with the epoch it was given', async () => {
    await start();
    const conversationId = newId();
    const sent = await say(conversationId, 'hello', { epoch: 7 });
    const said = await replyTo(conversationId, 'hello');
    expect(said.data).toMatchObject({ agentId, epoch: 7, inReplyTo: sent.data.messageId });
    expect(said.headers).toMatchObject({ ce_causationid: sent.id, ce_source: `urn:baton:${agentId}` });
  });

  it('answers once what is delivered twice', async () => {
    await start();
    const conversationId = newId();
    const again = { id: newId(), messageId: newId() };
    await say(conversationId, 'twice', again);
    await say(conversationId, 'twice', again);
    await say(conversationId, 'twice', { ...again, id: newId() });
    await say(conversationId, 'last');
    await replyTo(conversationId, 'last');
    expect(repliesIn(conversationId)).toEqual(['twice', 'last']);
  });

  it('takes the turns of a conversation one at a time and in order, and other conversations meanwhile', async () => {
    const first = new Gate();
    const underWay: string[] = [];
    take = async ({ message }) => {
      underWay.push(message.text);
      if (message.text === 'one') await first.pass();
      return reply(message.text);
    };
    await Promise.all([start(), start()]);
    const [slow, quick] = [newId(), newId()];
    await say(slow, 'one');
    await first.waiting;
    await say(slow, 'two');
    await say(quick, 'beside');
    await replyTo(quick, 'beside');
    expect(underWay).toEqual(['one', 'beside']);
    first.open();
    await replyTo(slow, 'two');
    expect(repliesIn(slow)).toEqual(['one', 'two']);
  });

  it('changes nothing with a lease that was lost, and answers once when it is taken up again', async () => {
    const first = new Gate();
    let turns = 0;
    take = async () => {
      turns += 1;
      if (turns === 1) await first.pass();
      return reply(`answer ${turns}`);
    };
    await start();
    const conversationId = newId();
    await say(conversationId, 'hello');
    await first.waiting;
    await database.pool.query(
      `UPDATE work_item SET lease = gen_random_uuid(), leased_until = now() + interval '1 hour'`,
    );
    first.open();
    await say(newId(), 'beside');
    await expect.poll(() => turns).toBe(2);
    expect(repliesIn(conversationId)).toEqual([]);
    await database.pool.query('UPDATE work_item SET leased_until = now()');
    await replyTo(conversationId, 'answer 3');
    await answered();
    expect(repliesIn(conversationId)).toEqual(['answer 3']);
  });

  it('keeps a lease for as long as a turn takes', async () => {
    const first = new Gate();
    let turns = 0;
    take = async () => {
      turns += 1;
      await first.pass();
      return reply('done');
    };
    await Promise.all([start(), start()]);
    const conversationId = newId();
    await say(conversationId, 'hello');
    await first.waiting;
    const leasedUntil = async () => (await database.pool.query('SELECT leased_until FROM work_item')).rows[0];
    const before = await leasedUntil();
    await expect
      .poll(async () => (await leasedUntil()).leased_until > before.leased_until, { timeout: 5_000 })
      .toBe(true);
    first.open();
    await replyTo(conversationId, 'done');
    expect(turns).toBe(1);
  });

  it('tries a failed turn again, and gives the conversation to a person after the third time', async () => {
    let turns = 0;
    take = async () => {
      turns += 1;
      throw Object.assign(new Error('no words of the customer'), { code: 'tool_broken' });
    };
    await start();
    const conversationId = newId();
    await say(conversationId, 'hello');
    const asked = await wiretap.until(({ type, key }) => type === 'handoff.requested' && key === conversationId);
    expect(turns).toBe(3);
    expect(asked.data).toMatchObject({
      to: { kind: 'human' },
      reason: { trigger: 'error_recovery', by: 'sender' },
      package: { error: { code: 'tool_broken', attempts: 3 } },
    });
  });

  it('accepts an offer, is killed before the grant, and goes on as owner after it', async () => {
    const agent = await start();
    const conversationId = newId();
    const claim = { handoffId: newId(), attemptId: newId(), conversationId };
    await outsider.send(handoffRequested, offerOf(claim) as never, { topic: inboxTopic(agentId) });
    const accepted = await wiretap.until(({ type, key }) => type === 'handoff.accepted' && key === conversationId);
    expect(accepted.data).toMatchObject({
      ...claim,
      epoch: 2,
      by: { agentId },
      reply: { text: 'I was charged twice', inReplyTo: 'm-1' },
    });
    await stop(agent);
    await start();
    const grant = { ...(accepted.data as HandoffAccepted), delivery: { epoch: 2, mode: 'owner', inboxSequence: 2 } };
    await outsider.send(handoffAccepted, grant as never, { topic: inboxTopic(agentId) });
    await say(conversationId, 'and now?', { epoch: 2 });
    const said = await replyTo(conversationId, 'and now?');
    expect(said.data).toMatchObject({ epoch: 2 });
    expect(repliesIn(conversationId)).toEqual(['and now?']);
  });

  it('says nothing under an epoch that has passed while it was thinking', async () => {
    const first = new Gate();
    take = async ({ message }) => {
      if (message.text === 'slow') await first.pass();
      return reply(message.text);
    };
    await start();
    const conversationId = newId();
    await say(conversationId, 'slow', { epoch: 1 });
    await first.waiting;
    await say(conversationId, 'quick', { epoch: 4 });
    await expect
      .poll(
        async () =>
          (await database.pool.query('SELECT epoch FROM session WHERE conversation_id = $1', [conversationId])).rows[0],
      )
      .toEqual({ epoch: 4 });
    first.open();
    await replyTo(conversationId, 'quick');
    expect(repliesIn(conversationId)).toEqual(['quick']);
  });
});

const offerOf = (claim: { handoffId: string; attemptId: string; conversationId: string }) => ({
  handoffId: claim.handoffId,
  conversationId: claim.conversationId,
  epoch: 1,
  from: { agentId: 'triage-agent' },
  reason: { trigger: 'specialization', detail: 'a charge', by: 'sender' },
  package: {
    summary: 'Charged twice',
    task: { description: 'Find the double charge' },
    customer: { id: 'cust-1' },
    history: {
      turns: [{ messageId: 'm-1', from: 'customer', text: 'I was charged twice', at: new Date().toISOString() }],
      totalTurns: 1,
      cut: 0,
    },
    pending: ['m-1'],
    language: 'en',
  },
  requestedAt: new Date().toISOString(),
  delivery: {
    epoch: 2,
    mode: 'offer',
    attemptId: claim.attemptId,
    attempt: 1,
    deadline: new Date(Date.now() + 60_000).toISOString(),
    inboxSequence: 1,
  },
});
