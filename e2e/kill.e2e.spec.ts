import type { HandoffEnded, MessageSent } from '@baton/contracts';
import { Outsider, System, Wiretap } from '@baton/testing';
import { expect, it } from 'vitest';
import { sentTopic, TestCustomer, watchedTopics } from './customer.fixture.ts';

const services = ['router', 'triage-agent', 'billing-agent'];
const system = await System.start(services);
const outsider = await Outsider.connect();
const tap = await Wiretap.on(...watchedTopics);

const lines = ['Hello, I think I was charged twice.', 'It is TC-1001.', 'And when do I get it back?', 'Thank you!'];

/** Before which line of the script it is killed, with the line already on its way. */
const kills = services.flatMap((name) => [0, 1, 2].map((line) => [name, line] as const));

it.each(kills)('answers every line once when %s is killed in line %i', async (name, killedAt) => {
  const customer = new TestCustomer(outsider, tap, { id: 'C-1001', language: 'en' });
  const asked: string[] = [];
  for (const [index, line] of lines.entries()) {
    const messageId = await customer.write(line);
    asked.push(messageId);
    if (index === killedAt) {
      await system.kill(name);
      await system.restart(name);
    }
    await customer.answerTo(messageId);
  }
  const replies = customer.heard<MessageSent>(sentTopic).filter(({ kind }) => kind === 'reply');
  expect(replies.map(({ inReplyTo }) => inReplyTo)).toEqual(asked);
  expect(replies.at(-1)?.from.agentId).toBe('billing-agent');
  const ends = customer.heard<HandoffEnded>('handoff.ended.v1');
  expect(new Set(ends.map(({ handoffId }) => handoffId)).size).toBe(ends.length);
  expect(ends.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(1);
});
