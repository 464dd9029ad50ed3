import { describe, expect, it } from 'vitest';
import { questionOf } from '../decision/agents.fixture.ts';
import type { RouteQuestion } from '../decision/route-decision.ts';
import type { Conditions, TimeOfWeek } from '../policy/policy-rule.ts';
import { holds } from './holds.ts';

const reason = { trigger: 'specialization', detail: '', by: 'sender' } as const;

describe('a condition', () => {
  it.each<readonly [string, Conditions, Partial<RouteQuestion>, Partial<RouteQuestion>]>([
    ['an intent', { intent: ['billing.refund'] }, { intent: 'billing.refund' }, { intent: 'billing.refunds' }],
    ['a department', { intent: ['sales.new', 'billing.*'] }, { intent: 'billing.tax' }, { intent: 'billings.tax' }],
    ['an intent nobody has said', { intent: ['billing.*'] }, { intent: 'billing.tax' }, {}],
    [
      'confidence from a bound on',
      { confidence: { from: 0.8 } },
      { reason: { ...reason, confidence: 0.8 } },
      { reason: { ...reason, confidence: 0.79 } },
    ],
    [
      'confidence below a bound, where who says nothing is sure',
      { confidence: { below: 0.8 } },
      { reason: { ...reason, confidence: 0.79 } },
      { reason },
    ],
    ['a language', { language: ['de'] }, { language: 'de-AT' }, { language: 'en' }],
    ['a regional language', { language: ['de-AT'] }, { language: 'de-at' }, { language: 'de' }],
    ['a sentiment', { sentiment: ['negative', 'distressed'] }, { sentiment: 'distressed' }, {}],
    ['a severity', { severity: ['urgent'] }, { severity: 'urgent' }, { severity: 'watch' }],
    [
      'attributes of the customer’s',
      { customer: { tier: ['vip', 'gold'], since: [2020] } },
      { customer: { id: 'c', attributes: { tier: 'gold', since: 2020 } } },
      { customer: { id: 'c', attributes: { tier: 'gold', since: '2020' } } },
    ],
    [
      'an attribute that only its class has',
      { customer: { constructor: ['x'] } },
      { customer: { id: 'c', attributes: JSON.parse('{"constructor":"x"}') } },
      { customer: { id: 'c', attributes: {} } },
    ],
    ['a channel', { channel: ['web'] }, { channel: 'web' }, { channel: 'webmail' }],
    ['a tenant', { tenant: ['acme'] }, { tenant: 'acme' }, {}],
    ['a capability', { capability: ['refund'] }, { to: { capability: 'refund' } }, { to: { intent: 'refund' } }],
    ['a privilege', { privilege: ['money:send'] }, { to: { privilege: 'money:send' } }, { to: {} }],
    ['a trigger', { trigger: ['department'] }, { reason: { ...reason, trigger: 'department' } }, { reason }],
    [
      'all that are named',
      { channel: ['web'], tenant: ['acme'] },
      { channel: 'web', tenant: 'acme' },
      { channel: 'web', tenant: 'other' },
    ],
  ])('on %s holds for it alone', (_, conditions, fits, differs) => {
    expect([holds(conditions, questionOf(fits)), holds(conditions, questionOf(differs))]).toEqual([true, false]);
  });
});

describe('a time of the week', () => {
  const berlin = (time: Omit<TimeOfWeek, 'zone'>): TimeOfWeek => ({ ...time, zone: 'Europe/Berlin' });
  const office = berlin({ days: ['mon', 'fri'], from: '08:00', to: '18:00' });
  const nights = berlin({ days: ['fri'], from: '22:00', to: '06:00' });

  it.each<readonly [string, TimeOfWeek, string, boolean]>([
    ['its first minute', office, '2026-03-02T07:00:00.000Z', true],
    ['the minute before', office, '2026-03-02T06:59:59.000Z', false],
    ['the minute it ends', office, '2026-03-02T17:00:00.000Z', false],
    ['another day', office, '2026-03-03T10:00:00.000Z', false],
    ['its first minute in summer', office, '2026-07-06T06:00:00.000Z', true],
    ['a whole day', berlin({ days: ['sun'] }), '2026-03-01T22:59:00.000Z', true],
    ['the day after that', berlin({ days: ['sun'] }), '2026-03-01T23:00:00.000Z', false],
    ['the evening of a night', nights, '2026-03-06T21:30:00.000Z', true],
    ['the morning after it', nights, '2026-03-07T04:30:00.000Z', true],
    ['the morning before it', nights, '2026-03-06T04:30:00.000Z', false],
    ['the evening after it', nights, '2026-03-07T21:30:00.000Z', false],
  ])('goes by the clocks of its zone: %s', (_, time, at, expected) => {
    expect(holds({ time }, questionOf({ at: new Date(at) }))).toBe(expected);
  });
});

it('reads the clocks of a zone once for all rules about a moment', () => {
  const nights = { time: { days: ['mon', 'tue'], from: '22:00', to: '06:00', zone: 'Europe/Berlin' } } as const;
  const question = questionOf();
  const begun = performance.now();
  for (let n = 0; n < 100_000; n += 1) holds(nights, question);
  expect(performance.now() - begun).toBeLessThan(150);
});
