import {
  type AgentRefused,
  type ConversationReply,
  conversationReply,
  deadLetterTopic,
  inboxTopic,
  type MessageReceived,
  messageReceived,
  newId,
} from '@baton/contracts';
import { Outsider, type RawRecord, type Seen, System, Wiretap } from '@baton/testing';
import { expect, it } from 'vitest';
import { sentTopic, TestCustomer, watchedTopics } from './customer.fixture.ts';

const services = ['router', 'triage-agent', 'billing-agent'];
const system = await System.start(services);
const outsider = await Outsider.connect();
const received = 'conversation.message.received.v1';
const replies = 'conversation.reply.v1';
const progress = 'handoff.progress.v1';
const letters = [received, replies, progress].map((topic) => deadLetterTopic('router', topic));
const tap = await Wiretap.on(...watchedTopics, ...letters, inboxTopic('triage-agent'));
const customer = new TestCustomer(outsider, tap, { id: 'C-1001', language: 'en' });

const headersOf = (overrides: Record<string, string> = {}): Record<string, string> => ({
  ce_id: newId(),
  ce_source: 'urn:baton:stranger',
  ce_type: 'conversation.message.received',
  ce_specversion: '1.0',
  ce_time: new Date().toISOString(),
  ce_subject: customer.conversationId,
  'content-type': 'application/json',
  ...overrides,
});
const message = (overrides: Partial<MessageReceived> = {}): MessageReceived => ({
  conversationId: customer.conversationId,
  messageId: newId(),
  customer: { id: 'C-1001' },
  channel: 'test',
  text: 'Hello?',
  sentAt: new Date().toISOString(),
  ...overrides,
});
const record = (value: string, headers: Record<string, string> = {}): RawRecord => ({
  key: customer.conversationId,
  value,
  headers: headersOf(headers),
});
const json = (overrides: Partial<MessageReceived> = {}) => JSON.stringify(message(overrides));

const hostile: readonly [what: string, code: string, record: RawRecord][] = [
  ['no JSON', 'not_json', record('{"conversationId":')],
  ['a field that is missing', 'invalid', record('{"conversationId":"x"}', { ce_subject: customer.conversationId })],
  ['100 KiB of text', 'too_large', record(json({ text: 'x'.repeat(100 * 1024) }))],
  ['a value nested 1,000 levels deep', 'too_deep', record('['.repeat(1_000) + ']'.repeat(1_000))],
  ['a type nobody knows', 'unknown_type', record(json(), { ce_type: 'weather.changed' })],
  [
    'a major nobody reads',
    'unsupported_major',
    record(json(), { ce_dataschema: 'urn:baton:conversation.message.received:9.0' }),
  ],
  ['no key', 'bad_headers', { ...record(json()), key: null }],
];

it.each(hostile)('keeps %s as a dead letter: %s', async (_, code, bad) => {
  await outsider.sendRaw(received, bad);
  const letter = await tap.until(
    ({ topic, headers }) => topic === letters[0] && headers.ce_id === bad.headers?.ce_id && headers.ce_id !== undefined,
  );
  expect(letter.headers).toMatchObject({
    baton_error_code: code,
    baton_origin_topic: received,
    baton_origin_partition: expect.stringMatching(/^\d+$/),
    baton_origin_offset: expect.stringMatching(/^\d+$/),
    baton_attempts: '1',
    baton_first_failed_at: expect.stringMatching(/Z$/),
  });
});

it('keeps what it cannot read of the queue as a dead letter too', async () => {
  const bad = record('{"handoffId":', { ce_type: 'handoff.progress' });
  await outsider.sendRaw(progress, bad);
  const letter = await tap.until(({ topic, headers }) => topic === letters[2] && headers.ce_id === bad.headers?.ce_id);
  expect(letter.headers.baton_error_code).toBe('not_json');
});

it('goes on with the conversation meanwhile, on the same partition', async () => {
  const answer = await customer.say('Hi, I have account TC-1001 and was charged twice.');
  expect(answer.from.agentId).toBe('billing-agent');
});

it('takes the same message once, and refuses other words under its id', async () => {
  const first = message({ text: 'Thanks!' });
  const source = 'urn:baton:test';
  await outsider.send(messageReceived, first, { source });
  await customer.answerTo(first.messageId);
  await outsider.send(messageReceived, first, { source });
  const other = await outsider.send(messageReceived, { ...first, text: 'Something else.' }, { source });
  const letter = await tap.until(({ topic, headers }) => topic === letters[0] && headers.ce_id === other.id);
  expect(letter.headers.baton_error_code).toBe('id_reused');
  const answers = tap.records.filter(({ topic, data }) => topic === sentTopic && repliesTo(data) === first.messageId);
  expect(answers).toHaveLength(1);
});

it('tells a known agent what it can mend, and keeps a stranger as a dead letter', async () => {
  const words: ConversationReply = {
    conversationId: newId(),
    epoch: 1,
    agentId: 'triage-agent',
    proactive: true,
    text: 'Nobody asked.',
  };
  const known = await outsider.send(conversationReply, words);
  const refused = await tap.until((seen) => refusalOf(seen)?.ceId === known.id);
  expect(refused.data).toMatchObject({ code: 'unknown_conversation' });
  const unknown = await outsider.send(conversationReply, { ...words, agentId: 'nobody' });
  const letter = await tap.until(({ topic, headers }) => topic === letters[1] && headers.ce_id === unknown.id);
  expect(letter.headers.baton_error_code).toBe('unknown_agent');
});

it('has restarted nothing and stopped nothing', async () => {
  for (const name of services) {
    expect(system.service(name).running).toBe(true);
    expect((await system.service(name).health('ready')).status).toBe(200);
  }
});

const repliesTo = (data: unknown): string | undefined => (data as { inReplyTo?: string }).inReplyTo;
const refusalOf = ({ type, data }: Seen): AgentRefused | undefined =>
  type === 'agent.refused' ? (data as AgentRefused) : undefined;
