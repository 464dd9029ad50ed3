import { type AgentCard, type HandoffAccepted, type HandoffRequested, newId } from '@baton/contracts';
import { freshDatabase, uniqueName } from '@baton/testing';
import type { INestMicroservice } from '@nestjs/common';
import { afterEach, describe, expect, it } from 'vitest';
import { agentMigrations, reply, Tools } from '../src/index.ts';
import { startAgent, type Take } from './agent.fixture.ts';
import { echoCard } from './echo.card.fixture.ts';
import { Gate } from './gate.fixture.ts';
import { PlayedRouter } from './router.fixture.ts';

const agentId = uniqueName('echo-agent');
const database = await freshDatabase(agentMigrations);
const router = await PlayedRouter.for(agentId);
const running: INestMicroservice[] = [];

const echo: Take = async ({ message }) => reply(message.text);

const start = async (take = echo) => {
  running.push(await startAgent(agentId, database.url, take));
};
const stop = () => Promise.all(running.splice(0).map((agent) => agent.close()));

const rows = async (sql: string, ...values: string[]) => (await database.pool.query(sql, values)).rows;

afterEach(stop);

describe('an agent', () => {
  it('publishes its card and its heartbeat, and says when it leaves', async () => {
    await start();
    expect((await router.until<AgentCard>('agent.card', agentId)).data.describes).toBe('Says what it heard');
    expect((await router.untilHeartbeat('live')).data).toMatchObject({ agentId, inFlight: 0, waiting: 0 });
    await stop();
    await router.untilHeartbeat('draining');
    await router.untilHeartbeat('leaving');
  });

  it('answers a message with the epoch it was given', async () => {
    await start();
    const conversationId = newId();
    const sent = await router.say(conversationId, 'hello', { epoch: 7 });
    const said = await router.untilReply(conversationId, 'hello');
    expect(said.data).toMatchObject({ agentId, epoch: 7, inReplyTo: sent.data.messageId });
    expect(said.headers).toMatchObject({ ce_causationid: sent.id, ce_source: `urn:baton:${agentId}` });
  });

  it('says how long its turns take, once there was one [R4]', async () => {
    await start();
    const conversationId = newId();
    await router.say(conversationId, 'hello', { epoch: 1 });
    await router.untilReply(conversationId, 'hello');
    const { data } = await router.untilHeartbeat('live', ({ turnMs }) => turnMs !== undefined);
    expect(data.turnMs).toBeLessThan(10_000);
  });

  it('answers once what is delivered twice', async () => {
    await start();
    const conversationId = newId();
    const again = { id: newId(), messageId: newId() };
    await router.say(conversationId, 'twice', again);
    await router.say(conversationId, 'twice', again);
    await router.say(conversationId, 'twice', { ...again, id: newId() });
    await router.say(conversationId, 'last');
    await router.untilReply(conversationId, 'last');
    expect(router.replies(conversationId)).toEqual(['twice', 'last']);
  });

  it('takes the turns of a conversation one at a time and in order, and other conversations meanwhile', async () => {
    const first = new Gate();
    const underWay: string[] = [];
    const take: Take = async ({ message }) => {
      underWay.push(message.text);
      if (message.text === 'one') await first.pass();
      return reply(message.text);
    };
    await Promise.all([start(take), start(take)]);
    const [slow, quick] = [newId(), newId()];
    await router.say(slow, 'one');
    await first.waiting;
    await router.say(slow, 'two');
    await router.say(quick, 'beside');
    await router.untilReply(quick, 'beside');
    expect(underWay).toEqual(['one', 'beside']);
    first.open();
    await router.untilReply(slow, 'two');
    expect(router.replies(slow)).toEqual(['one', 'two']);
  });

  it('changes nothing with a lease that was lost, and answers once when the turn is taken up again', async () => {
    const first = new Gate();
    const [conversationId, beside] = [newId(), newId()];
    let turns = 0;
    await start(async (turn) => {
      if (turn.conversationId === beside) return reply('beside');
      turns += 1;
      if (turns === 1) await first.pass();
      return reply(`answer ${turns}`);
    });
    await router.say(conversationId, 'hello');
    await first.waiting;
    await rows(`UPDATE work_item SET lease = gen_random_uuid(), leased_until = now() + interval '1 hour'`);
    first.open();
    await router.say(beside, 'hello');
    await router.untilReply(beside, 'beside');
    expect(router.replies(conversationId)).toEqual([]);
    await rows('UPDATE work_item SET leased_until = now()');
    await router.untilReply(conversationId, 'answer 2');
    expect(router.replies(conversationId)).toEqual(['answer 2']);
  });

  it('keeps a lease for as long as a turn takes', async () => {
    const first = new Gate();
    let turns = 0;
    const take: Take = async () => {
      turns += 1;
      await first.pass();
      return reply('done');
    };
    await Promise.all([start(take), start(take)]);
    const conversationId = newId();
    await router.say(conversationId, 'hello');
    await first.waiting;
    const leasedUntil = async () => (await rows('SELECT leased_until FROM work_item'))[0].leased_until;
    const before = await leasedUntil();
    await expect.poll(async () => (await leasedUntil()) > before, { timeout: 20_000 }).toBe(true);
    first.open();
    await router.untilReply(conversationId, 'done');
    expect(turns).toBe(1);
  });

  it('tries a failed turn again, and gives the conversation to whoever recovers after the third time', async () => {
    let turns = 0;
    await start(async () => {
      turns += 1;
      throw Object.assign(new Error('nothing of this is repeated'), { code: 'tool_broken' });
    });
    const conversationId = newId();
    await router.say(conversationId, 'hello');
    const asked = await router.until<HandoffRequested>('handoff.requested', conversationId);
    expect(turns).toBe(3);
    expect(asked.data).toMatchObject({
      to: { capability: 'error_recovery' },
      reason: { trigger: 'error_recovery', by: 'sender' },
      package: { error: { code: 'tool_broken', attempts: 3 } },
    });
    expect(JSON.stringify(asked.data)).not.toContain('nothing of this');
  });

  it('runs no tool that the card does not cover, and gives the conversation to whoever may [T10]', async () => {
    let ran = false;
    const tools = new Tools(echoCard('teller-agent'));
    const send = { name: 'money.send', privilege: 'money:send' };
    await start(async (turn) => {
      await tools.act(send, turn, async () => {
        ran = true;
      });
      return reply('sent');
    });
    const conversationId = newId();
    await router.say(conversationId, 'send it');
    const asked = await router.until<HandoffRequested>('handoff.requested', conversationId);
    expect(asked.data).toMatchObject({
      to: { privilege: 'money:send' },
      reason: { trigger: 'privilege', by: 'sender', evidence: 'tool=money.send privilege=money:send' },
    });
    expect([ran, router.replies(conversationId)]).toEqual([false, []]);
  });

  it('ends turns together that are ready at the same time, though one of them cannot be ended', async () => {
    const gates = { good: new Gate(), bad: new Gate(), better: new Gate() };
    const texts = Object.keys(gates) as (keyof typeof gates)[];
    await start(async ({ message: { text } }) => {
      await gates[text as keyof typeof gates].pass();
      return reply(text === 'bad' ? '' : text);
    });
    const conversations = texts.map((text) => ({ text, id: newId() }));
    await Promise.all(conversations.map(({ id, text }) => router.say(id, text)));
    await Promise.all(texts.map((text) => gates[text].waiting));
    for (const text of texts) gates[text].open();
    const [good, bad, better] = conversations.map(({ id }) => id) as [string, string, string];
    await Promise.all([router.untilReply(good, 'good'), router.untilReply(better, 'better')]);
    const asked = await router.until<HandoffRequested>('handoff.requested', bad);
    expect(asked.data).toMatchObject({ reason: { trigger: 'error_recovery' } });
    expect([router.replies(good), router.replies(bad), router.replies(better)]).toEqual([['good'], [], ['better']]);
  });

  it('bids with its first words and speaks as owner from the grant on', async () => {
    await start();
    const conversationId = newId();
    await router.offer(conversationId, 'charged twice', 2);
    const bid = await router.until<HandoffAccepted>('handoff.accepted', conversationId);
    expect(bid.data).toMatchObject({ epoch: 2, by: { agentId }, reply: { text: 'charged twice', inReplyTo: 'm-1' } });
    await router.grant(bid.data);
    await router.say(conversationId, 'and now?', { epoch: 2 });
    expect((await router.untilReply(conversationId, 'and now?')).data.epoch).toBe(2);
    expect(router.replies(conversationId)).toEqual(['and now?']);
  });

  it('says nothing under an epoch that passed while it was thinking', async () => {
    const first = new Gate();
    await start(async ({ message }) => {
      if (message.text === 'slow') await first.pass();
      return reply(message.text);
    });
    const conversationId = newId();
    await router.say(conversationId, 'slow', { epoch: 1 });
    await first.waiting;
    await router.say(conversationId, 'quick', { epoch: 4 });
    const session = () => rows('SELECT epoch FROM session WHERE conversation_id = $1', conversationId);
    await expect.poll(session, { timeout: 20_000 }).toEqual([{ epoch: 4 }]);
    first.open();
    await router.untilReply(conversationId, 'quick');
    expect(router.replies(conversationId)).toEqual(['quick']);
  });
});
