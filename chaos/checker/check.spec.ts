import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BentHistory, keyOf } from './bent-history.fixture.ts';
import { check } from './check.ts';
import type { Event } from './event.ts';
import { groupBy } from './evidence.ts';
import { plantedBugs } from './planted.fixture.ts';
import { readHistory } from './read/history.file.ts';

/** A real run's: `HISTORY_FILE=<this file> npm test -- --project e2e e2e/checked.e2e.spec.ts` records it anew. */
const healthy = new BentHistory(readHistory(join(import.meta.dirname, 'healthy.history.jsonl')));

it('has nothing to say against a healthy run', () => {
  expect(check(healthy.seen)).toEqual([]);
});

describe('notices', () => {
  it.each(plantedBugs)('$bug', ({ plant, noticedBy }) => {
    const violations = check(plant(healthy).seen);
    expect(violations.map(({ invariant }) => invariant)).toEqual(expect.arrayContaining([...noticedBy]));
  });
});

/** Nothing the router decides depends on them, and nothing they say is kept. */
const unseen = ({ type, source }: Event): boolean => type === 'handoff.progress' && source === 'human-queue';

/** One of two deliveries of the same is not missed. */
const cameTwice = ({ id, record }: Event): boolean =>
  healthy.events.filter((event) => event.id === id && event.record.topic === record.topic).length > 1;

it('notices each single record that is missing', () => {
  const kept = healthy.events.filter((event) => !unseen(event) && !cameTwice(event));
  const missed = kept.filter(({ record }) => check(healthy.without(record).seen).length === 0);
  expect(missed.map(({ record: { topic, partition, offset } }) => `${topic}[${partition}]@${offset}`)).toEqual([]);
});

/** What an operator does follows from nothing that another has written: between two writers Kafka orders nothing. */
const unordered = ([one, other]: [Event, Event]): boolean => one.source !== other.source && !other.causationId;

it('notices any two neighbours of one conversation and topic that have changed places', () => {
  const pairs = [...groupBy(healthy.events, keyOf).values()].flatMap((events) =>
    events.slice(1).map((event, index) => [events[index], event] as [Event, Event]),
  );
  const missed = pairs
    .filter((pair) => !pair.some(unseen) && !pair.some(cameTwice) && !unordered(pair))
    .filter(([one, other]) => check(healthy.swapped(one.record, other.record).seen).length === 0);
  expect(missed.map(([{ record }]) => `${record.topic}[${record.partition}]@${record.offset}`)).toEqual([]);
});
