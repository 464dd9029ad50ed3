import { isDeepStrictEqual } from 'node:util';
import {
  type ConversationReply,
  conversationReply,
  deadLetterTopic,
  encode,
  type MessageReceived,
  type MessageSent,
  messageReceived,
  newId,
} from '@baton/contracts';
import { type Seen, System, Wiretap } from '@baton/testing';
import { Partitioners } from 'kafkajs';
import { afterAll, expect, it } from 'vitest';
import { corpus } from '../libs/messaging/test/hostile/corpus.ts';
import type { Answer, Hostile, Sent, SentBatch } from '../libs/messaging/test/hostile/hostile.ts';
import { Stranger } from '../libs/messaging/test/hostile/stranger.ts';
import { sentTopic } from './customer.fixture.ts';

const services = ['router', 'triage-agent'];
const system = await System.start(services);
const { topic: received = '' } = messageReceived;
const { topic: replies = '' } = conversationReply;
const tap = await Wiretap.on(sentTopic, ...[received, replies].map((topic) => deadLetterTopic('router', topic)));
const stranger = new Stranger();
afterAll(() => stranger.close());

const partitionOf = Partitioners.DefaultPartitioner();
const partitionMetadata = Array.from({ length: 12 }, (_, partitionId) => ({ partitionId, leader: 0 }) as never);

/** One whose records lie in partition 0, where the stranger writes. */
function newConversation(): string {
  for (;;) {
    const id = newId();
    if (partitionOf({ topic: received, partitionMetadata, message: { key: id, value: null } }) === 0) return id;
  }
}

/** A hostile input, the conversation in whose name it comes, and the good record that follows it there. */
interface Case {
  readonly input: Hostile;
  readonly conversationId: string;
  readonly first: string;
  readonly second: string;
}

const newCases = (): readonly Case[] =>
  corpus.map((input) => ({ input, conversationId: newConversation(), first: newId(), second: newId() }));

const envelope = (conversationId: string, type: typeof messageReceived | typeof conversationReply, source: string) => {
  const time = new Date().toISOString();
  const { type: name, major, minor } = type;
  const attributes = { id: newId(), source, type: name, major, minor, subject: conversationId, time };
  return { ...attributes, tenant: 'default', correlationId: conversationId };
};

function message(conversationId: string, messageId: string): Sent {
  const said = { customer: { id: 'C-1001' }, channel: 'test', text: 'Hello!', sentAt: new Date().toISOString() };
  const data: MessageReceived = { conversationId, messageId, ...said };
  return encode({ ...envelope(conversationId, messageReceived, 'urn:baton:test'), data }, received) as Sent;
}

function reply(conversationId: string, text: string): Sent {
  const data: ConversationReply = { conversationId, epoch: 1, agentId: 'triage-agent', proactive: true, text };
  return encode({ ...envelope(conversationId, conversationReply, 'urn:baton:triage-agent'), data }, replies) as Sent;
}

/** In an inbox, for which the corpus was written, an event may be larger than on these topics. */
const answerHere = ({ input }: Case, { records: [record], compressed }: SentBatch): Answer =>
  !compressed && Buffer.byteLength(record?.value ?? '') > 64 * 1024 ? 'too_large' : input.answer;

/** Writes each hostile input, and behind it a good record. @returns what must have become of the inputs, by offset */
async function write(topic: string, inputs: readonly Case[], good: typeof message): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const one of inputs) {
    const { input, conversationId, first, second } = one;
    const model = good(conversationId, first);
    const batch = await input.batch(model);
    const hostile = batch.compressed !== undefined || !isDeepStrictEqual(batch.records, [model]);
    if (hostile) answers.set(await stranger.send(topic, await stranger.hold(batch)), answerHere(one, batch));
    await stranger.send(topic, await stranger.hold({ records: [good(conversationId, second)] }));
  }
  return answers;
}

/** What must be refused has its letter, and nothing else of these has one. */
async function expectLetters(topic: string, answers: ReadonlyMap<string, Answer>): Promise<void> {
  const refused = new Map([...answers].filter(([, answer]) => answer !== 'handled'));
  const isLetter = ({ topic: on, headers }: Seen) =>
    on === deadLetterTopic('router', topic) && answers.has(headers.baton_origin_offset ?? '');
  const letters = await tap.untilMany(refused.size, isLetter, 60_000);
  const codes = letters.map(({ headers }) => [headers.baton_origin_offset, headers.baton_error_code]);
  expect(new Map(codes as [string, string][])).toEqual(refused);
  expect(letters).toHaveLength(refused.size);
}

const untilSpoken = (count: number, matches: (sent: MessageSent) => boolean): Promise<Seen[]> =>
  tap.untilMany(count, ({ topic, data }) => topic === sentTopic && matches(data as MessageSent), 60_000);

let cases: readonly Case[];

it('customers are answered, whatever else comes in the names of their conversations', async () => {
  cases = newCases();
  const answers = await write(received, cases, message);
  const seconds = new Set(cases.map(({ second }) => second));
  await untilSpoken(cases.length, ({ inReplyTo = '' }) => seconds.has(inReplyTo));
  await expectLetters(received, answers);
  const firsts = new Set(cases.flatMap(({ input, first }) => (input.answer === 'handled' ? [first] : [])));
  await untilSpoken(firsts.size, ({ inReplyTo = '' }) => firsts.has(inReplyTo));
});

it('agents are heard likewise', async () => {
  // What is hostile before there is a record was read already, by the same client.
  const inputs = cases.filter(({ input }) => input.row !== 9);
  const answers = await write(replies, inputs, reply);
  const seconds = new Set(inputs.map(({ second }) => second));
  await untilSpoken(inputs.length, ({ text }) => seconds.has(text));
  await expectLetters(replies, answers);
});

it('nothing of it has stopped a service', async () => {
  for (const name of services) {
    expect(system.service(name).running).toBe(true);
    expect((await system.service(name).health('ready')).status).toBe(200);
  }
});
