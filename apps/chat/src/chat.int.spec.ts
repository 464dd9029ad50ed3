import { type MessageReceived, newId, topics } from '@baton/contracts';
import { brokers, createTopics, Outsider, type Seen, Wiretap } from '@baton/testing';
import { Kafka, logLevel } from 'kafkajs';
import { afterAll, expect, it, vi } from 'vitest';
import { Conversation } from './conversation.ts';
import type { ConversationEvent } from './domain/conversation-event.ts';
import { playScript } from './script.player.ts';
import { ended, notice, opened, ownerChanged, reply, routed, type Written } from './story.fixture.ts';

const placeOf = (conversationId: string) => ({
  conversationId,
  customer: { id: 'C-1001', name: 'Ana' },
  channel: 'chat',
});

const admin = new Kafka({ brokers: brokers(), logLevel: logLevel.NOTHING }).admin();
await admin.connect();
afterAll(() => admin.disconnect());
await createTopics(topics);
// A broker tells of its leaders a moment before they lead.
await vi.waitFor(() => Promise.all(topics.map(({ name }) => admin.fetchTopicOffsets(name))), 30_000);
const router = await Outsider.connect();
const wiretap = await Wiretap.on('conversation.message.received.v1');

async function joined(id = newId()) {
  const seen: ConversationEvent[] = [];
  const conversation = await Conversation.join(brokers(), placeOf(id), (event) => seen.push(event));
  return { id, seen, conversation };
}

/** The n-th line of a customer, counted from 1, once it is on the wire. */
async function line(conversationId: string, n = 1): Promise<Seen<MessageReceived>> {
  const lines = await wiretap.untilMany(n, ({ key }) => key === conversationId);
  return lines[n - 1] as Seen<MessageReceived>;
}

/** The router's part: writes in this order, whatever the sequence says. */
async function write(conversationId: string, ...events: Written[]): Promise<void> {
  for (const { contract, sequence, data } of events)
    await router.send(contract, { conversationId, ...data }, { sequence, source: 'urn:baton:router' });
}

const told = (seen: ConversationEvent[]) => seen.map(({ type, sequence }) => [type, sequence]);
const said = ['conversation.message.received', undefined];
const sent = (sequence: string) => ['conversation.message.sent', sequence];

it('shows what the router wrote in the order it wrote it, however it comes', async () => {
  const { id, seen, conversation } = await joined();
  const played = playScript(conversation, ['I was charged twice.'], 10_000);
  const { messageId } = (await line(id)).data;
  await write(id, reply(messageId));
  await Promise.all([notice, ended, ownerChanged, routed, opened].map((event) => write(id, event)));
  await played;
  await conversation.leave();
  expect(told(seen)).toEqual([
    said,
    ['conversation.lifecycle', '1'],
    ['handoff.progress', '2'],
    ['conversation.lifecycle', '3'],
    ['handoff.ended', '4'],
    sent('5'),
    sent('6'),
  ]);
});

it('says the next line of a script when the one before is answered, as a turn with a trace of its own', async () => {
  const { id, seen, conversation } = await joined();
  const played = playScript(conversation, ['Hello.', 'Bye.'], 10_000);
  const first = await line(id);
  await write(id, reply(first.data.messageId, '1'));
  const second = await line(id, 2);
  await write(id, reply(second.data.messageId, '2'));
  await played;
  await conversation.leave();
  expect(told(seen)).toEqual([said, sent('1'), said, sent('2')]);
  expect(first.data).toMatchObject({ text: 'Hello.', channel: 'chat', customer: { id: 'C-1001', name: 'Ana' } });
  expect(first.headers.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  expect(second.headers.traceparent?.split('-')[1]).not.toBe(first.headers.traceparent?.split('-')[1]);
});

it('ends a script with one sentence when only a notice comes', async () => {
  const { id, conversation } = await joined();
  const played = expect(playScript(conversation, ['I was charged twice.'], 8_000)).rejects.toThrow(
    'no answer for 8 s: billing-agent has been asked to take over',
  );
  await line(id);
  await write(id, opened, routed, notice);
  await played;
  await conversation.leave();
});

it('hears of its own conversation alone, and goes on with one that is there', async () => {
  const other = await joined();
  const first = await joined();
  await write(other.id, opened);
  await write(first.id, opened);
  const again = await joined(first.id);
  const played = playScript(again.conversation, ['Still there?'], 10_000);
  const { messageId } = (await line(first.id)).data;
  await write(other.id, reply(messageId));
  await write(first.id, reply(messageId));
  await played;
  await Promise.all([first, other, again].map(({ conversation }) => conversation.leave()));
  expect(told(again.seen)).toEqual([said, sent('6')]);
  expect(first.seen.every(({ subject }) => subject === first.id)).toBe(true);
});

it('takes no fact from what breaks the contract', async () => {
  const { id, seen, conversation } = await joined();
  const played = playScript(conversation, ['Hello.'], 10_000);
  const { messageId } = (await line(id)).data;
  const forged = { key: id, value: '{"owner":', headers: { ce_type: 'conversation.lifecycle' } };
  await router.sendRaw('conversation.lifecycle.v1', forged);
  await write(id, opened, reply(messageId));
  await played;
  await conversation.leave();
  expect(told(seen)).toEqual([said, ['conversation.lifecycle', '1'], sent('6')]);
});

it('leaves no consumer group behind', async () => {
  const { id, conversation } = await joined();
  const ours = async () => (await admin.listGroups()).groups.filter(({ groupId }) => groupId.includes(id));
  expect(await ours()).toHaveLength(1);
  await conversation.leave();
  expect(await ours()).toEqual([]);
});

it('says that Baton is not running where no Kafka answers', async () => {
  const joining = Conversation.join(['127.0.0.1:1'], placeOf(newId()), () => {});
  await expect(joining).rejects.toThrow('Baton is not running: npm start (no Kafka answers at 127.0.0.1:1)');
});
