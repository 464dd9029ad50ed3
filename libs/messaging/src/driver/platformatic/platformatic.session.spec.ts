import type { ClusterMetadata, Connection } from '@platformatic/kafka';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FetchAnswer, fetchApi } from './platformatic.fetch.ts';
import { FetchSession } from './platformatic.session.ts';

vi.mock(import('./platformatic.fetch.ts'), () => ({ fetchApi: { async: vi.fn() } }) as never);

const asked = vi.mocked(fetchApi.async);
const metadata = { topics: new Map([['t', { id: 'id-of-t' }]]) } as unknown as ClusterMetadata;
const connection = {} as Connection;
const reading = (partition: number) => ({ topic: 't', partition, position: 0n });
const of = (partition: number, end: bigint) => ({ topicId: 'id-of-t', partition, end, batches: Buffer.from('batch') });

interface Entry {
  partitions: { partition: number; fetchOffset: bigint }[];
}

/** Session and epoch, what is asked for from where, and what is forgotten. */
function lastAsked() {
  const [, , , , , session, epoch, changed, forgotten] = asked.mock.lastCall as never as unknown[];
  const from = (changed as Entry[]).flatMap(({ partitions }) =>
    partitions.map((one) => [one.partition, one.fetchOffset]),
  );
  return { session, epoch, from, forgotten: (forgotten as Entry[]).flatMap(({ partitions }) => partitions) };
}

describe('a session with a broker', () => {
  const [one, two] = [reading(1), reading(2)];
  let session = new FetchSession<typeof one>();
  const fetch = (...wanted: (typeof one)[]) => session.fetch(connection, wanted, metadata, 5);
  const answer = (sessionId: number, ...partitions: FetchAnswer['partitions']) =>
    asked.mockResolvedValueOnce({ sessionId, partitions } as never);

  const expectABeginning = () =>
    expect(lastAsked()).toEqual({
      session: 0,
      epoch: 0,
      from: [
        [1, 0n],
        [2, 0n],
      ],
      forgotten: [],
    });

  beforeEach(() => {
    session = new FetchSession();
    for (const each of [one, two]) each.position = 0n;
  });

  it('says at first all that is wanted, and then only what has changed', async () => {
    answer(7, of(1, 3n), of(2, 0n));
    await fetch(one, two);
    expectABeginning();
    one.position = 3n;
    answer(7);
    await fetch(one, two);
    expect(lastAsked()).toEqual({ session: 7, epoch: 1, from: [[1, 3n]], forgotten: [] });
  });

  it('takes back what is not wanted for the time being', async () => {
    answer(7);
    await fetch(one, two);
    answer(7);
    await fetch(two);
    expect(lastAsked()).toEqual({ session: 7, epoch: 1, from: [], forgotten: [1] });
    answer(7);
    await fetch(one, two);
    expect(lastAsked()).toEqual({ session: 7, epoch: 2, from: [[1, 0n]], forgotten: [] });
  });

  it('has the end of what an answer leaves out from the one before', async () => {
    answer(7, of(1, 3n), of(2, 5n));
    await fetch(one, two);
    vi.spyOn(performance, 'now').mockReturnValueOnce(1e9);
    answer(7, of(1, 4n));
    const ends = (await fetch(one, two)).map(({ wanted, end, batches }) => [wanted.partition, end, batches.length]);
    expect(ends).toEqual([
      [1, 4n, 5],
      [2, 5n, 0],
    ]);
  });

  it.each([
    ['the broker keeps none', () => answer(0)],
    ['there is no answer', () => asked.mockRejectedValueOnce(new Error('cut'))],
  ])('begins anew when %s', async (_, ends) => {
    answer(7);
    await fetch(one, two);
    ends();
    await fetch(one, two).catch(() => {});
    answer(8);
    await fetch(one, two);
    expectABeginning();
  });
});
