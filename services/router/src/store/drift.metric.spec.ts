import { metrics } from '@opentelemetry/api';
import { expect, it } from 'vitest';
import { at } from '../domain/scenario.fixture.ts';
import { countDrift } from './drift.metric.ts';

it('counts facts that were understood otherwise, by the agent that did, and nothing else', () => {
  const added: unknown[] = [];
  const createCounter = (name: string) => ({ add: (...what: unknown[]) => added.push([name, ...what]) });
  metrics.disable();
  metrics.setGlobalMeterProvider({ getMeter: () => ({ createCounter }) } as never);
  const target = { agentId: 'billing-agent', kind: 'ai' as const };
  const attempt = { attemptId: 'a-1', number: 1, target, epoch: 2, offeredAt: at(0), deadline: at(6) };
  const closed = { type: 'OfferClosed' as const, handoffId: 'h-1', attempt, outcome: 'granted' as const, at: at(1) };
  countDrift([closed, { type: 'ConversationResolved', at: at(1) }]);
  expect(added).toEqual([]);
  countDrift([{ ...closed, drift: ['account.number', 'charge'] }]);
  expect(added).toEqual([['baton.handoff.drift', 2, { 'gen_ai.agent.id': 'billing-agent' }]]);
  metrics.disable();
});
