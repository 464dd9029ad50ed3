import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { argumentsHash } from './arguments-hash.ts';

it('is the SHA-256 of the canonical JSON', () => {
  const canonical = '{"amount":{"currency":"EUR","minorUnits":1},"lines":[{"a":1,"b":2}]}';
  const hash = argumentsHash({ lines: [{ b: 2, a: 1 }], amount: { minorUnits: 1, currency: 'EUR' } });
  expect(hash).toBe(createHash('sha256').update(canonical).digest('hex'));
});

it('tells lists by their order, and every value', () => {
  expect(argumentsHash({ of: [1, 2] })).not.toBe(argumentsHash({ of: [2, 1] }));
  expect(argumentsHash({ of: 1 })).not.toBe(argumentsHash({ of: '1' }));
});
