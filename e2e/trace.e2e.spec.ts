import { connected, Outsider, System, Wiretap } from '@baton/testing';
import { expect, it } from 'vitest';
import { TestCustomer, watchedTopics } from './customer.fixture.ts';

const system = await System.start(['router', 'triage-agent', 'billing-agent']);
const outsider = await Outsider.connect();
const tap = await Wiretap.on(...watchedTopics);

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const traceparent = `00-${traceId}-00f067aa0ba902b7-01`;
const words = 'My account is TC-1001 and I was charged twice, says the canary.';

it('follows one turn in one trace through router, triage, billing and their databases', async () => {
  const customer = new TestCustomer(outsider, tap, { id: 'C-1001', language: 'en' });
  await customer.say(words, traceparent);
  await Promise.all(['router', 'triage-agent', 'billing-agent'].map((name) => system.kill(name, 'SIGTERM')));
  const spans = system.spans().filter((span) => span.traceId === traceId);

  expect(connected(spans)).toMatchObject({
    service: 'router',
    name: 'process conversation.message.received.v1',
    parentSpanId: '00f067aa0ba902b7',
  });
  for (const service of ['router', 'triage-agent', 'billing-agent']) {
    const names = spans.filter((span) => span.service === service).map(({ name }) => name);
    expect(names, service).toEqual(expect.arrayContaining([expect.stringMatching(/^process /)]));
    expect(names, service).toEqual(expect.arrayContaining([expect.stringMatching(/^pg\.query/)]));
  }
  const agents = spans.filter(({ name }) => name.startsWith('invoke_agent'));
  expect(new Set(agents.map(({ service }) => service))).toEqual(new Set(['triage-agent', 'billing-agent']));
  const consumed = spans.filter(({ name }) => name.startsWith('process '));
  for (const { attributes } of consumed)
    expect(attributes).toMatchObject({
      'gen_ai.conversation.id': customer.conversationId,
      'messaging.message.conversation_id': customer.conversationId,
    });
});

it('carries no word of the customer', () => {
  expect(JSON.stringify(system.spans())).not.toContain('canary');
});
