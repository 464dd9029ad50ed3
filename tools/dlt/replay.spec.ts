import { describe, expect, it } from 'vitest';
import { deadRecord, digestOf } from './letter.fixture.ts';
import { type FoundRecord, type Letter, letterOf, nameOf, type Place } from './letter.ts';
import type { Original } from './original.ts';
import { replay } from './replay.ts';

const selection = { topic: 'desk.words.v1.dlt' };
const large = 'x'.repeat(2_000);

/** Replays these letters, with these records still at the origin. */
async function replayed(records: readonly FoundRecord[], origins: readonly FoundRecord[] = []) {
  const sent: [Place, Original][] = [];
  const marked: Letter[] = [];
  const said: string[] = [];
  const mail = {
    each: async (_: unknown, take: (record: FoundRecord) => Promise<void>) => {
      for (const record of records) await take(record);
    },
    at: async (place: Place) => origins.find((one) => nameOf(one) === nameOf(place)),
    send: async (to: Place, original: Original) => void sent.push([to, original]),
    mark: async (letter: Letter) => void marked.push(letter),
  };
  const mark = () => ({ verdict: 'replayed', by: 'ada', at: 'now' }) as const;
  const letters = records.map(letterOf);
  const options = { mail, perSecond: 1_000, mark, say: (line: string) => void said.push(line) };
  const count = await replay(selection, { letters, handled: 0 }, options);
  return { count, sent, marked: marked.map(({ offset }) => offset), said };
}

const atOrigin = (offset: number, rest: Partial<FoundRecord> = {}): FoundRecord =>
  deadRecord(offset, { topic: 'words.v1', partition: 2, offset: BigInt(100 + offset), ...rest });

describe('a replay', () => {
  it('sends what was sent, without what its death has added, and marks it', async () => {
    const { sent, marked, count } = await replayed([deadRecord(1)]);
    const { key, value } = deadRecord(1);
    expect(sent).toEqual([
      [
        { topic: 'words.v1', partition: 2, offset: 101n },
        { key, value, headers: { ce_id: Buffer.from('id-1') } },
      ],
    ]);
    expect(marked).toEqual([1n]);
    expect(count).toBe(1);
  });

  it('takes what was too large from the origin, if that still is what it was', async () => {
    const record = deadRecord(1, { value: digestOf(large, 1) });
    const origin = atOrigin(1, { value: Buffer.from(large) });
    const { sent } = await replayed([record], [origin]);
    expect(sent[0]?.[1].value).toEqual(Buffer.from(large));
    const other = await replayed([record], [atOrigin(1, { value: Buffer.from('y') })]);
    expect(other.sent).toEqual([]);
    expect(other.said).toEqual([
      '0/1 cannot be replayed: it was too large to be kept, and words.v1/2/101 is another; skip it, or leave it.',
    ]);
  });

  it('takes headers and key that were too large from the origin too', async () => {
    const headers = { baton_headers_left_out: Buffer.from('70000 bytes') };
    const origin = atOrigin(1, { key: Buffer.from('k'), headers: { ce_id: Buffer.from('all') } });
    const { sent } = await replayed([deadRecord(1, { key: null, headers })], [origin]);
    expect(sent[0]?.[1]).toMatchObject({ key: Buffer.from('k'), headers: { ce_id: Buffer.from('all') } });
  });

  it('lets nothing of a key pass what cannot be sent, and goes on with the others', async () => {
    const gone = deadRecord(1, { value: digestOf(large, 1) });
    const { sent, marked, said } = await replayed([gone, deadRecord(2), deadRecord(3, { key: Buffer.from('c-2') })]);
    expect(sent).toHaveLength(1);
    expect(marked).toEqual([3n]);
    expect(said).toEqual([
      '0/1 cannot be replayed: it was too large to be kept, and words.v1/2/101 is gone; skip it, or leave it.',
      '0/2 waits behind it.',
    ]);
  });

  it('sends no batch that no consumer can read', async () => {
    const headers = { baton_origin_last_offset: Buffer.from('109') };
    const { sent, said } = await replayed([deadRecord(1, { key: null, headers })], [atOrigin(1)]);
    expect(sent).toEqual([]);
    expect(said[0]).toContain('it stands for a batch that no consumer can read');
  });

  it('sends nothing whose headers name no origin', async () => {
    const { sent, said } = await replayed([deadRecord(1, { headers: { baton_origin_topic: undefined } })]);
    expect(sent).toEqual([]);
    expect(said[0]).toContain('its headers name no origin');
  });
});
