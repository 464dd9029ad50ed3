import { expect, it } from 'vitest';
import type { JournalEntry, RawRecord } from '../checker/observation.ts';
import { tableOf } from './figures.table.ts';
import { figuresOf } from './figures.ts';

const recordOf = (type: string, timestamp: number, data: object): RawRecord => ({
  topic: `${type}.v1`,
  partition: 0,
  offset: timestamp,
  timestamp,
  key: Buffer.from('c-1'),
  value: Buffer.from(JSON.stringify(data)),
  headers: { ce_id: `${type}-${timestamp}`, ce_type: type, ce_subject: 'c-1' },
});
const handoff = (handoffId: string, at: number, outcome = 'accepted'): RawRecord[] => [
  recordOf('handoff.requested', at - 10, { handoffId }),
  recordOf('handoff.ended', at, { handoffId, outcome }),
];
const answer = (inReplyTo: string, at: number) => recordOf('conversation.message.sent', at, { inReplyTo });
const said = (messageId: string, time: number): JournalEntry[] => [
  { type: 'invoke', id: messageId, time, f: 'say', tenant: 'default', conversationId: 'c-1', messageId, text: 'Hello' },
];
const fault = (what: string, from: number, to: number): JournalEntry[] => [
  { type: 'fault', what, time: from },
  { type: 'heal', what, time: to },
];

it('counts each handoff once, however often it was told of', () => {
  const records = [...handoff('h-1', 1_000), ...handoff('h-1', 1_050), ...handoff('h-2', 3_000, 'failed')];
  expect(figuresOf({ records, journal: [], effects: [] }).handoffs).toEqual({ requested: 2, ended: 2, accepted: 1 });
});

it('takes the slowest recovery of all strikes of a kind, from the strike and from its end', () => {
  const records = [1_000, 9_000, 10_000, 21_000].flatMap((at) => handoff(`h-${at}`, at));
  const journal = [...fault('kill-service router', 2_000, 4_000), ...fault('kill-service gateway', 9_500, 20_500)];
  const figures = figuresOf({ records, journal, effects: [] });
  expect(figures.faults['kill-service']).toMatchObject({ struck: 2, stood: 11, afterStrike: 7, afterHeal: 5 });
  expect(figures.longestGap).toBe(11);
});

it('says how long the router was silent after a strike', () => {
  const records = [900, 1_400, 2_100, 2_300].map((at) => ({
    ...answer('m-1', at),
    headers: { ce_source: 'urn:baton:router' },
  }));
  expect(
    figuresOf({ records, journal: fault('scale-in', 1_000, 1_200), effects: [] }).faults['scale-in']?.silence,
  ).toBe(0.7);
});

it('counts a silence that lasts longer than the fault and all that follows it', () => {
  const records = [900, 42_000].map((at) => ({ ...answer('m-1', at), headers: { ce_source: 'urn:baton:router' } }));
  const figures = figuresOf({ records, journal: fault('stop-broker', 1_000, 5_000), effects: [] });
  expect(figures.faults['stop-broker']?.silence).toBe(41);
});

it('says how long what was said before the heal was waited for', () => {
  const records = [answer('m-1', 1_100), answer('m-2', 9_500), answer('m-3', 20_000)];
  const journal = [
    ...said('m-1', 1_000),
    ...said('m-2', 3_000),
    ...fault('mute-broker', 2_000, 5_000),
    ...said('m-3', 6_000),
  ];
  expect(figuresOf({ records, journal, effects: [] }).drain).toBe(4.5);
});

it('keeps what was said during a fault apart from healthy turns', () => {
  const records = [answer('m-1', 1_100), answer('m-2', 9_500)];
  const journal = [...said('m-1', 1_000), ...fault('poison', 2_000, 10_000), ...said('m-2', 3_000)];
  const figures = figuresOf({ records, journal, effects: [] });
  expect(figures.turns).toEqual({ count: 1, p50: 100, p90: 100, p99: 100, longest: 100 });
  expect(figures.faults.poison?.turns).toMatchObject({ count: 1, p99: 6_500 });
  expect(tableOf(figures)).toContain('poison');
});
