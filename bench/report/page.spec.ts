import { expect, it } from 'vitest';
import type { Load, Result, Run } from '../figures/result.ts';
import { pageOf } from './page.ts';

const spread = { count: 10, p50: 5, p90: 8, p99: 20, longest: 31 };
const result = (candidate: string, load: Load, perSecond: number): Result => ({
  candidate,
  load,
  round: 1,
  seconds: 5,
  handoffs: perSecond * 5,
  lost: 0,
  perSecond,
  latency: spread,
  parts: {},
  per1000: {
    processorSeconds: { router: 1.5, kafka: 0.5 },
    postgresSeconds: {},
    records: { 'handoff.requested.v1': 1_000 },
    topicKiB: {},
    walKiB: 10,
    tableKiB: 20,
  },
  memoryMiB: { router: 120 },
  busyElsewhere: 0,
});
const run = (commit: string, ...results: Result[]): Run => ({
  at: '2026-11-21T21:30:00.000Z',
  commit,
  machine: { cores: 2 },
  results,
});

it('plots the latest run, and the rate at 64 in flight of those before it', () => {
  const page = pageOf([
    run('aaaaaaa', result('baton', { inFlight: 64 }, 100)),
    run('bbbbbbb', result('baton', { inFlight: 64 }, 240), result('baton', { perSecond: 100 }, 100)),
  ]);
  for (const words of ['commit bbbbbbb', 'Latency of baton', '100/s steady', 'router', '>aaaaaaa<', '>240<'])
    expect(page).toContain(words);
});

it('plots the latest growth of each thing', () => {
  const grown = { axis: 'agents', ...result('300 agents', { inFlight: 64 }, 90) };
  const page = pageOf([{ ...run('aaaaaaa', grown), growth: ['agents'] }]);
  for (const words of ['Growth: agents', '300 agents']) expect(page).toContain(words);
});

it('says where a load was not sustained', () => {
  expect(pageOf([run('a', result('baton', { perSecond: 500 }, 300))])).toContain('300 not sustained');
});

it('holds no script, and asks for nothing from anywhere', () => {
  const page = pageOf([run('<script>', result('baton', { inFlight: 64 }, 1))]);
  expect(page).not.toMatch(/<script|https?:/);
});
