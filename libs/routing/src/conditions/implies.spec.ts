import { describe, expect, it } from 'vitest';
import type { Conditions } from '../policy/policy-rule.ts';
import { implies } from './implies.ts';

const zone = 'Europe/Berlin';

describe('conditions are part of others', () => {
  it.each<readonly [string, Conditions, Conditions]>([
    ['that are the same', { channel: ['web'] }, { channel: ['web'] }],
    ['that ask for less', { channel: ['web'], tenant: ['acme'] }, { channel: ['web'] }],
    ['of a whole department', { intent: ['billing.tax', 'billing.refund.*'] }, { intent: ['billing.*'] }],
    ['of a main language', { language: ['de-AT'] }, { language: ['de', 'en'] }],
    ['of wider bounds', { confidence: { from: 0.8, below: 0.9 } }, { confidence: { from: 0.7 } }],
    ['of fewer attributes', { customer: { tier: ['vip'], old: [true] } }, { customer: { tier: ['vip', 'gold'] } }],
    ['of more days', { time: { zone, days: ['mon'], from: '08:00' } }, { time: { zone, from: '08:00' } }],
  ])('%s', (_, narrow, wide) => {
    expect(implies(narrow, wide)).toBe(true);
  });

  it.each<readonly [string, Conditions, Conditions]>([
    ['that ask for more', { channel: ['web'] }, { channel: ['web'], tenant: ['acme'] }],
    ['of a single intent', { intent: ['billing.*'] }, { intent: ['billing.tax'] }],
    ['of one country', { language: ['de'] }, { language: ['de-AT'] }],
    ['of narrower bounds', { confidence: { from: 0.6 } }, { confidence: { from: 0.7 } }],
    ['that say how sure one has to be', { channel: ['web'] }, { confidence: { from: 0 } }],
    ['that leave that to the thresholds', { channel: ['web'], confidence: { from: 0 } }, { channel: ['web'] }],
    ['of more attributes', { customer: { tier: ['vip'] } }, { customer: { tier: ['vip'], old: [true] } }],
    ['of other clocks', { time: { zone } }, { time: { zone: 'UTC' } }],
  ])('but not of those %s', (_, narrow, wide) => {
    expect(implies(narrow, wide)).toBe(false);
  });
});
