import { expect, it } from 'vitest';
import type { Result } from '../figures/result.ts';
import { ratiosOf, ratiosText } from './ratios.ts';

const none = { count: 0, p50: 0, p90: 0, p99: 0, longest: 0 };
const rate = (candidate: string, inFlight: number, perSecond: number, round = 1): Result => ({
  candidate,
  load: { inFlight },
  round,
  seconds: 5,
  handoffs: perSecond * 5,
  lost: 0,
  perSecond,
  latency: none,
  parts: {},
  per1000: { processorSeconds: {}, postgresSeconds: {}, records: {}, topicKiB: {}, walKiB: 0, tableKiB: 0 },
  memoryMiB: {},
  busyElsewhere: 0,
});
const micros = { stringify: 1, parse: 1, validate: 1, sha256: 1 };
const textOf = (factor: number, ...results: Result[]) =>
  ratiosText(ratiosOf({ results, calibration: { micros, factor } })).split('\n');

it('is reached or missed, by the medians of the rounds', () => {
  const ours = [900, 1_500, 1_600].map((perSecond, round) => rate('baton', 64, perSecond, round + 1));
  const others = [rate('bare-chain', 64, 2_500), rate('plain-nest', 64, 2_000)];
  expect(textOf(1, ...ours, ...others)).toEqual([
    'baton beside bare-chain at 64 in flight: 0.60, asked 0.6: reached; the chain has 110 % of what this machine should give it',
    'baton beside plain-nest at 64 in flight: 0.75, asked 1: missed',
  ]);
});

it('is void where the chain itself was held back', () => {
  expect(textOf(2, rate('baton', 256, 2_000), rate('bare-chain', 256, 2_918))).toEqual([
    'baton beside bare-chain at 256 in flight: 0.69, asked 0.5: void; the chain has 50 % of what this machine should give it',
  ]);
});

it('says nothing of what was not measured in the same run', () => {
  expect(textOf(1, rate('baton', 64, 1_000), rate('bare-chain', 256, 3_000))).toEqual(['']);
});
