import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assigned, coPartitioned, type Member } from './co-partitioned.ts';

const member = (id: string, topics: readonly string[], owned: Assigned = {}): Member => ({ id, topics, owned });
const counts = (partitions: Record<string, number>) => new Map(Object.entries(partitions));
const plain = (assigned: Map<string, Assigned>) => Object.fromEntries(assigned);

describe('topics with as many partitions', () => {
  const two = counts({ a: 4, b: 4 });

  it('are shared in one way', () => {
    const assigned = coPartitioned([member('m2', ['a', 'b']), member('m1', ['a', 'b'])], two);
    expect(plain(assigned)).toEqual({ m1: { a: [0, 2], b: [0, 2] }, m2: { a: [1, 3], b: [1, 3] } });
  });

  it('stay with whoever had them, and only what is too much goes to a new member', () => {
    const had = { a: [0, 1, 2, 3], b: [0, 1, 2, 3] };
    const assigned = coPartitioned([member('m1', ['a', 'b']), member('m2', ['a', 'b'], had)], two);
    expect(plain(assigned)).toEqual({ m1: { a: [2, 3], b: [2, 3] }, m2: { a: [0, 1], b: [0, 1] } });
  });

  it('are together again where another assigner had parted them', () => {
    const one = member('m1', ['a', 'b'], { a: [0, 1], b: [2, 3] });
    const other = member('m2', ['a', 'b'], { a: [2, 3], b: [0, 1] });
    const { m1, m2 } = plain(coPartitioned([one, other], two));
    expect(m1?.a).toEqual(m1?.b);
    expect(m2?.a).toEqual(m2?.b);
  });
});

it('a topic goes to its readers alone', () => {
  const assigned = coPartitioned([member('m1', ['a']), member('m2', ['a', 'b'])], counts({ a: 2, b: 2, c: 2 }));
  expect(plain(assigned)).toMatchObject({ m2: { b: [0, 1] } });
  expect(assigned.get('m1')).not.toHaveProperty('b');
  expect([...assigned.values()].some((topics) => 'c' in topics)).toBe(false);
});

const groups = fc
  .record({
    members: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 15 }),
    partitions: fc.dictionary(fc.constantFrom(...'abcdefgh'), fc.constantFrom(1, 3, 12), { minKeys: 1 }),
  })
  .map(({ members, partitions }) => ({ members, partitions: counts(partitions), topics: Object.keys(partitions) }));
type Group = typeof groups extends fc.Arbitrary<infer T> ? T : never;

/** The group assigned, with what each member had. */
const assign = ({ members, partitions, topics }: Group, had = new Map<string, Assigned>()) =>
  coPartitioned(
    members.map((id) => member(id, topics, had.get(id))),
    partitions,
  );

/** `topic/partition` of a member. */
const places = (assigned: Assigned = {}): string[] =>
  Object.entries(assigned).flatMap(([topic, numbers]) => numbers.map((partition) => `${topic}/${partition}`));

describe('however many members and topics', () => {
  it('each partition has one reader', () => {
    const holds = (group: Group) => {
      const all = [...group.partitions].flatMap(([topic, n]) => Array.from({ length: n }, (_, p) => `${topic}/${p}`));
      expect([...assign(group).values()].flatMap(places).sort()).toEqual(all.sort());
    };
    fc.assert(fc.property(groups, holds));
  });

  it('who has a partition has it of every topic with as many', () => {
    const holds = (group: Group) => {
      for (const assigned of assign(group).values())
        for (const [topic, numbers] of Object.entries(assigned))
          for (const other of group.topics)
            if (group.partitions.get(other) === group.partitions.get(topic)) expect(assigned[other]).toEqual(numbers);
    };
    fc.assert(fc.property(groups, holds));
  });

  it('of no topic has one member two partitions more than another', () => {
    const holds = (group: Group) => {
      const all = [...assign(group).values()];
      for (const topic of group.topics) {
        const sizes = all.map((assigned) => assigned[topic]?.length ?? 0);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }
    };
    fc.assert(fc.property(groups, holds));
  });

  it('all stays where it is if nobody comes or goes', () => {
    const holds = (group: Group) => {
      const first = assign(group);
      expect(plain(assign(group, first))).toEqual(plain(first));
    };
    fc.assert(fc.property(groups, holds));
  });
});

describe('with one number of partitions', () => {
  const alike = groups.map((group) => ({ ...group, partitions: new Map(group.topics.map((topic) => [topic, 12])) }));
  const kept = (before: Map<string, Assigned>, after: Map<string, Assigned>) =>
    [...after].map(([id, assigned]) => ({ had: places(before.get(id)), has: new Set(places(assigned)) }));

  it('nobody who stays loses anything to another leaving', () => {
    const holds = (group: Group) => {
      const before = assign(group);
      const after = assign({ ...group, members: group.members.slice(1) }, before);
      for (const { had, has } of kept(before, after)) expect(had.filter((place) => !has.has(place))).toEqual([]);
    };
    fc.assert(fc.property(alike, holds));
  });

  it('only a new member is given what another had', () => {
    const holds = (group: Group) => {
      const [fresh, ...members] = group.members;
      if (members.length === 0) return;
      const before = assign({ ...group, members });
      for (const [id, assigned] of assign(group, before)) {
        const had = new Set(places(before.get(id)));
        if (id !== fresh) expect(places(assigned).filter((place) => !had.has(place))).toEqual([]);
      }
    };
    fc.assert(fc.property(alike, holds));
  });
});
