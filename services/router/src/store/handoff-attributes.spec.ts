import { expect, it } from 'vitest';
import { decideDeadline } from '../domain/decisions/deadline.decision.ts';
import { decideHandoffRequested } from '../domain/decisions/handoff-requested.decision.ts';
import { decideMessageReceived } from '../domain/decisions/message-received.decision.ts';
import {
  at,
  billing,
  everybody,
  factsWith,
  message,
  offered,
  opened,
  request,
  triage,
} from '../domain/scenario.fixture.ts';
import { Office } from '../domain/tasks/tasks.fixture.ts';
import { handoffAttributes } from './handoff-attributes.ts';

const facts = factsWith([triage, billing]);

it('an offer is seen on the span that made it: what for, from whom, to whom, by which rule', () => {
  const events = decideHandoffRequested(opened(), request(), 'e-1', facts, at(1));
  expect(handoffAttributes(events)).toMatchObject({
    'handoff.id': 'h-1',
    'handoff.trigger': 'specialization',
    'handoff.from': 'triage-agent',
    'handoff.to': 'billing-agent',
    'handoff.rule': 'intent_owner',
    'handoff.attempt': 1,
    'handoff.epoch': 2,
    'handoff.outcome': 'offered',
  });
});

it('an offer nobody took is seen with where it led to', () => {
  const conversation = offered();
  const { package: supplied } = request();
  const events = decideDeadline(conversation, supplied, facts, at(60));
  expect(handoffAttributes(events)).toMatchObject({
    'handoff.id': 'h-1',
    'handoff.outcome': 'failed',
    'handoff.reason': 'expired',
  });
});

it('a refusal is seen by its code', () => {
  const events = decideHandoffRequested(offered(), request({ handoffId: 'h-2' }), 'e-2', facts, at(2));
  expect(handoffAttributes(events)).toMatchObject({
    'handoff.id': 'h-2',
    'handoff.outcome': 'refused',
    'handoff.reason': 'handoff_open',
    'handoff.refusal.code': 'handoff_open',
  });
});

it('a task is seen where it is given out, and where it ends', () => {
  const office = new Office(opened());
  const task = { 'handoff.task.id': 't-1' };
  expect(handoffAttributes(office.ask('t-1'))).toEqual(task);
  expect(handoffAttributes(office.end('t-1', { output: 'canary' }))).toEqual(task);
});

it('nothing that a customer said is among it', () => {
  const asked = message('m-2', { text: 'I want a human, says the canary' });
  const events = decideMessageReceived(opened(everybody), asked, 'default', factsWith(everybody), at(1));
  expect(handoffAttributes(events)).toMatchObject({ 'handoff.trigger': 'person_requested' });
  expect(JSON.stringify(handoffAttributes(events))).not.toContain('canary');
});
