import { newId, topics } from '@baton/contracts';
import { Kafka, logLevel } from 'kafkajs';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { Conversation } from './conversation.ts';
import type { ConversationEvent } from './domain/conversation-event.ts';
import { playScript } from './script.player.ts';
import { ScriptedRouter } from './scripted-router.fixture.ts';
import { ended, notice, opened, ownerChanged, reply, routed } from './story.fixture.ts';

declare module 'vitest' {
  interface ProvidedContext {
    kafkaBrokers: string;
  }
}

const brokers = inject('kafkaBrokers').split(',');
const router = new ScriptedRouter(brokers);
const admin = new Kafka({ clientId: 'test', brokers, logLevel: logLevel.NOTHING }).admin();

beforeAll(async () => {
  await admin.connect();
  const wanted = topics.map(({ name, partitions }) => ({ topic: name, numPartitions: partitions }));
  await admin.createTopics({ topics: wanted, waitForLeaders: true });
  // A broker may tell of its leaders a moment before they lead.
  await vi.waitFor(() => Promise.all(wanted.map(({ topic }) => admin.fetchTopicOffsets(topic))), 10_000);
  await router.start();
});
afterAll(() => Promise.all([router.stop(), admin.disconnect()]));

async function joined(id = newId()) {
  const seen: ConversationEvent[] = [];
  const conversation = await Conversation.join(brokers, id, { id: 'C-1001', name: 'Ana' }, (event) => seen.push(event));
  return { id, seen, conversation };
}

const told = (seen: ConversationEvent[]) => seen.map(({ type, sequence }) => [type, sequence]);

it('shows what the router wrote in the order it wrote it, however it comes', async () => {
  const { id, seen, conversation } = await joined();
  router.answer(id, ({ data: { messageId } }) => [
    reply(messageId),
    notice(messageId),
    ended,
    ownerChanged,
    routed,
    opened,
  ]);
  await playScript(conversation, ['I was charged twice.'], 10_000);
  await conversation.leave();
  expect(told(seen)).toEqual([
    ['conversation.message.received', undefined],
    ['conversation.lifecycle', '1'],
    ['handoff.progress', '2'],
    ['conversation.lifecycle', '3'],
    ['handoff.ended', '4'],
    ['conversation.message.sent', '5'],
    ['conversation.message.sent', '6'],
  ]);
});

it('says the next line of a script when the one before is answered', async () => {
  const { id, seen, conversation } = await joined();
  router.answer(id, ({ data }) => [reply(data.messageId, data.text)]);
  await playScript(conversation, ['1', '2', '3'], 10_000);
  await conversation.leave();
  const said = ['conversation.message.received', undefined];
  const answered = (place: string) => ['conversation.message.sent', place];
  expect(told(seen)).toEqual([said, answered('1'), said, answered('2'), said, answered('3')]);
});

it('puts every line on the wire as a turn with a trace of its own', async () => {
  const { id, conversation } = await joined();
  const heard: unknown[] = [];
  const traces = new Set<string | undefined>();
  router.answer(id, ({ data, traceparent }) => {
    heard.push([data.text, data.customer]);
    traces.add(traceparent);
    return [reply(data.messageId, String(traces.size))];
  });
  await playScript(conversation, ['Hello.', 'Bye.'], 10_000);
  await conversation.leave();
  const customer = { id: 'C-1001', name: 'Ana' };
  expect(heard).toEqual([
    ['Hello.', customer],
    ['Bye.', customer],
  ]);
  expect(traces.size).toBe(2);
  expect([...traces]).not.toContain(undefined);
});

it('ends a script with one sentence when only a notice comes', async () => {
  const { id, conversation } = await joined();
  router.answer(id, ({ data }) => [opened, routed, notice(data.messageId)]);
  const played = playScript(conversation, ['I was charged twice.'], 2_000);
  await expect(played).rejects.toThrow('no answer for 2 s: billing-agent has been asked to take over');
  await conversation.leave();
});

it('hears of its own conversation alone, and goes on with one that is there', async () => {
  const first = await joined();
  const other = await joined();
  router.answer(other.id, ({ data }) => [opened, reply(data.messageId)]);
  router.answer(first.id, ({ data }) => [opened, reply(data.messageId)]);
  await playScript(other.conversation, ['Hello.'], 10_000);
  await playScript(first.conversation, ['Hello.'], 10_000);
  const again = await joined(first.id);
  router.answer(first.id, ({ data }) => [reply(data.messageId, '7')]);
  await playScript(again.conversation, ['Still there?'], 10_000);
  await Promise.all([first, other, again].map(({ conversation }) => conversation.leave()));
  expect(first.seen.every(({ subject }) => subject === first.id)).toBe(true);
  expect(told(again.seen)).toEqual([
    ['conversation.message.received', undefined],
    ['conversation.message.sent', '7'],
  ]);
});

it('takes no fact from what breaks the contract', async () => {
  const { id, seen, conversation } = await joined();
  router.answer(id, ({ data }) => [opened, reply(data.messageId)]);
  const forged = { key: id, value: '{"owner":', headers: { ce_type: 'conversation.lifecycle' } };
  await router.writeRaw('conversation.lifecycle.v1', forged);
  await playScript(conversation, ['Hello.'], 10_000);
  await conversation.leave();
  expect(seen).toHaveLength(3);
});

it('leaves no consumer group behind', async () => {
  const { id, conversation } = await joined();
  const groups = async () => (await admin.listGroups()).groups.filter(({ groupId }) => groupId.includes(id)).length;
  expect(await groups()).toBe(1);
  await conversation.leave();
  expect(await groups()).toBe(0);
});

it('says that Baton is not running where no Kafka answers', async () => {
  const joining = Conversation.join(['127.0.0.1:1'], newId(), { id: 'C-1001' }, () => {});
  await expect(joining).rejects.toThrow('Baton is not running: npm start (no Kafka answers at 127.0.0.1:1)');
});
