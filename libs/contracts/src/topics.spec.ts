import { describe, expect, it } from 'vitest';
import { deadLettersOf, gatewayInputs, inboxOf, isInboxTopic, routerInputs, topics } from './topics.ts';

describe('the topics', () => {
  it('are one per public type, each once, with the names of the wire', () => {
    const names = topics.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('conversation.message.received.v1');
    expect(names).not.toContain('agent.refused.v1');
    expect(names).toHaveLength(20);
  });

  it('that the router reads exist and have equally many partitions', () => {
    const read = topics.filter(({ name }) => routerInputs.includes(name));
    expect(read).toHaveLength(routerInputs.length);
    expect(new Set(read.map(({ partitions }) => partitions))).toEqual(new Set([12]));
  });

  it('that the gateway reads exist', () => {
    expect(topics.filter(({ name }) => gatewayInputs.includes(name))).toHaveLength(gatewayInputs.length);
  });

  it('keep cards and the policy by key, and everything else by age', () => {
    expect(topics.filter(({ cleanup }) => cleanup === 'compact').map(({ name }) => name)).toEqual([
      'agent.card.v1',
      'routing.policy.v1',
    ]);
  });

  it('have inboxes and dead letters beside them', () => {
    const inbox = inboxOf('billing-agent');
    expect(inbox).toMatchObject({ name: 'agent.billing-agent.inbox.v1', partitions: 3 });
    expect(deadLettersOf('billing-agent', inbox.name)).toMatchObject({
      name: 'billing-agent.agent.billing-agent.inbox.v1.dlt',
      partitions: 1,
      config: { 'retention.ms': '2592000000', 'retention.bytes': '134217728', 'segment.bytes': '16777216' },
    });
    expect([inbox.name, 'agent.card.v1', 'agent.inbox.v1'].map(isInboxTopic)).toEqual([true, false, false]);
  });

  it('fit Kafka for the longest agent id', () => {
    const id = 'x'.repeat(100);
    expect(deadLettersOf(id, inboxOf(id).name).name.length).toBeLessThan(249);
  });
});
