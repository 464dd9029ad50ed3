import { groupBy } from '../../group-by.ts';

export interface Member {
  readonly id: string;
  /** What it reads. */
  readonly topics: readonly string[];
  /** What it had before, by topic. */
  readonly owned: Readonly<Record<string, readonly number[]>>;
}

/** Partitions by topic. */
export type Assigned = Record<string, number[]>;

/** Topics that belong together: as many partitions, read by the same members. */
interface Class {
  readonly topics: readonly string[];
  readonly partitions: number;
  readonly members: readonly Member[];
}

/**
 * Who reads which partition. Partition n of all topics of a class goes to one member. Of a class no member has more than one
 * partition number more than another; over all classes those with the least get what is left over. Members keep what they
 * had, as far as that allows.
 * @param partitions how many each topic has
 */
export function coPartitioned(
  members: readonly Member[],
  partitions: ReadonlyMap<string, number>,
): Map<string, Assigned> {
  const inOrder = [...members].sort((one, other) => (one.id < other.id ? -1 : 1));
  const all = inOrder.map(({ id }) => ({ id, assigned: {} as Assigned, load: 0 }));
  for (const one of classesOf(inOrder, partitions)) {
    const owners = ownersOf(one, new Map(all.map(({ id, load }) => [id, load])));
    for (const share of all) give(share, one, owners);
  }
  return new Map(all.map(({ id, assigned }) => [id, assigned]));
}

interface Share {
  readonly id: string;
  readonly assigned: Assigned;
  load: number;
}

function give(share: Share, { topics }: Class, owners: readonly string[]): void {
  const numbers = owners.flatMap((owner, partition) => (owner === share.id ? [partition] : []));
  if (numbers.length === 0) return;
  for (const topic of topics) share.assigned[topic] = [...numbers];
  share.load += numbers.length * topics.length;
}

/** The heaviest first: the light ones level out what is left. */
function classesOf(members: readonly Member[], partitions: ReadonlyMap<string, number>): Class[] {
  const readers = (topic: string): Member[] => members.filter(({ topics }) => topics.includes(topic));
  const topics = [...partitions.keys()].sort().filter((topic) => readers(topic).length > 0);
  const together = groupBy(topics, (topic) =>
    JSON.stringify([partitions.get(topic), readers(topic).map(({ id }) => id)]),
  );
  return [...together.values()]
    .map((some) => ({
      topics: some,
      partitions: partitions.get(some[0] ?? '') ?? 0,
      members: readers(some[0] ?? ''),
    }))
    .sort((one, other) => other.topics.length - one.topics.length);
}

/** The owner of each partition number of a class. */
function ownersOf({ topics, partitions, members }: Class, load: ReadonlyMap<string, number>): string[] {
  const numbers = Array.from({ length: partitions }, (_, partition) => partition);
  const claims = claimsOf(topics, numbers, members);
  const quota = quotasOf(partitions, members, claims, load);
  const owners: (string | undefined)[] = numbers.map((partition) => {
    const claimant = claims.get(partition);
    return claimant !== undefined && take(quota, claimant) ? claimant : undefined;
  });
  return owners.map((owner) => owner ?? next(quota));
}

/** Who had each partition number; of several that say so, who had it on most of the topics. */
function claimsOf(
  topics: readonly string[],
  numbers: readonly number[],
  members: readonly Member[],
): ReadonlyMap<number, string> {
  const share = ({ owned }: Member, partition: number): number =>
    topics.filter((topic) => owned[topic]?.includes(partition)).length;
  return new Map(
    numbers.flatMap((partition) => {
      const shares = members.map((member) => ({ id: member.id, share: share(member, partition) }));
      const most = shares.reduce((best, one) => (one.share > best.share ? one : best), { id: '', share: 0 });
      return most.share > 0 ? [[partition, most.id] as const] : [];
    }),
  );
}

/** How many partition numbers each member gets. One more than others get those with the least so far, then who had most. */
function quotasOf(
  partitions: number,
  members: readonly Member[],
  claims: ReadonlyMap<number, string>,
  load: ReadonlyMap<string, number>,
): Map<string, number> {
  const had = groupBy([...claims.values()], (id) => id);
  const claimed = ({ id }: Member): number => had.get(id)?.length ?? 0;
  const loaded = ({ id }: Member): number => load.get(id) ?? 0;
  const ranked = [...members].sort((one, other) => loaded(one) - loaded(other) || claimed(other) - claimed(one));
  const [each, more] = [Math.floor(partitions / members.length), partitions % members.length];
  return new Map(ranked.map(({ id }, rank) => [id, rank < more ? each + 1 : each]));
}

function take(quota: Map<string, number>, id: string): boolean {
  const left = quota.get(id) ?? 0;
  if (left > 0) quota.set(id, left - 1);
  return left > 0;
}

/** Whoever is owed most. */
function next(quota: Map<string, number>): string {
  const [[id] = ['', 0]] = [...quota].sort(([, one], [, other]) => other - one);
  take(quota, id);
  return id;
}
