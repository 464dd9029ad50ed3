import { expect, it } from 'vitest';
import type { JournalEntry, Observation } from './observation.ts';
import { verdictOn } from './verdict.ts';

const views = { v_conversation_owner: [], v_handoff: [], v_transcript: [], v_audit: [], v_item: [] };
const run = (...journal: readonly JournalEntry[]): Observation => ({
  journal,
  views,
  records: [],
  polls: [],
  effects: [],
  offsets: [],
});
const chosen = (id: string): JournalEntry => ({
  type: 'invoke',
  id,
  time: 0,
  f: 'choose',
  tenant: 't',
  conversationId: 'c',
});
const ok: JournalEntry = { type: 'ok', id: '1', time: 1 };
const fault: JournalEntry = { type: 'fault', what: 'kill router', time: 0 };
const heal: JournalEntry = { type: 'heal', what: 'kill router', time: 0 };

it('counts what was tried, and what nobody knows of counts as such', () => {
  expect(verdictOn(run(fault, heal, chosen('1'), ok, chosen('2')), true)).toMatchObject({
    operations: { ok: 1, fail: 0, info: 1 },
    faults: 1,
  });
});

it('proves nothing when fewer than four of five operations succeeded', () => {
  expect(verdictOn(run(fault, heal, chosen('1'), ok, chosen('2')), true).provesNothing).toBe(
    'only 1 of 2 operations succeeded',
  );
});

it('proves nothing about faults when none came about', () => {
  expect(verdictOn(run(chosen('1'), ok), true).provesNothing).toBe('no fault came about');
  expect(verdictOn(run(chosen('1'), ok), false).provesNothing).toBeUndefined();
});
