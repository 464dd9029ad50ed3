import type { ClusterMetadata } from '@platformatic/kafka';
import { expect, it } from 'vitest';
import { PlatformaticLeaders } from './platformatic.leaders.ts';

const ledBy = (...leaders: number[]) => ({ partitions: leaders.map((leader) => ({ leader })) });
const metadataOf = (topics: Record<string, object>) =>
  ({ topics: new Map(Object.entries(topics)) }) as unknown as ClusterMetadata;
const partitions = [0, 1].flatMap((partition) => ['a', 'b'].map((topic) => ({ topic, partition })));

it('tells what a broker leads, as soon as the client has learnt of it', () => {
  const leaders = new PlatformaticLeaders(partitions, ['a', 'b']);
  const of = (node: number, topics: Record<string, object>) =>
    leaders.ledBy(node, metadataOf(topics)).map(({ topic, partition }) => `${topic}${partition}`);
  const [a, b] = [ledBy(1, 2), ledBy(1, 1)];
  expect(of(1, {})).toEqual([]);
  expect(of(1, { a })).toEqual(['a0']);
  expect(of(1, { a, b })).toEqual(['a0', 'b0', 'b1']);
  expect(of(2, { a, b })).toEqual(['a1']);
  expect(of(2, { a: ledBy(2, 1), b })).toEqual(['a0']);
  expect(of(3, { a, b })).toEqual([]);
});
