import { createHash } from 'node:crypto';
import { deadLetterTopic } from '@baton/contracts';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { groupBy } from '../src/group-by.ts';
import { LongestWork } from '../src/work.fixture.ts';
import { kafkaDriver } from './fixtures/chosen.driver.ts';
import { uniqueName } from './fixtures/infrastructure.ts';
import type { Service } from './fixtures/service.ts';
import { effect, Stage } from './fixtures/stage.ts';
import { until } from './fixtures/until.ts';
import { stranger as client, createTopics, type Read } from './fixtures/wire.ts';
import { corpus } from './hostile/corpus.ts';
import { CANARY, type Hostile, type Sent, type SentBatch } from './hostile/hostile.ts';
import { Stranger } from './hostile/stranger.ts';

const KEPT_BYTES = 512 * 1024;
const rows = [...new Set(corpus.map(({ row }) => row))].sort((a, b) => a - b);
const figures: string[] = [];
const lines: string[] = [];
const fatal: Error[] = [];
const work = new LongestWork();
let stage: Stage;
let stranger: Stranger;
let service: Service;
let letters: string;
let conversations = 0;
let effects = 0;
let dead = 0;

beforeAll(async () => {
  stage = await Stage.set(1);
  stranger = new Stranger();
  letters = deadLetterTopic(stage.agentId, stage.topic);
  service = await stage.start(effect, { fatal: (error) => fatal.push(error) });
  Logger.overrideLogger(collector());
  await send(good('warm'));
  await settled(1, 0);
});
afterAll(async () => {
  work.stop();
  console.log(figures.join('\n'));
  await stranger.close();
  await stage.strike();
});

const collector = () => {
  const keep = (...said: unknown[]): void => void lines.push(said.map(String).join(' '));
  return { log: keep, error: keep, warn: keep, debug: keep };
};

const good = (conversation: string, n = 1): Sent => stage.message(conversation, n) as Sent;

const send = async (record: Sent): Promise<string> =>
  stranger.send(stage.topic, await stranger.hold({ records: [record] }));

/** Until so many more are handled, and so many more are dead letters. */
async function settled(handled: number, refused: number): Promise<void> {
  effects += handled;
  dead += refused;
  await until(async () => (await stage.count('effect')) >= effects && (await stranger.end(letters)) >= dead, 50_000);
  expect([await stage.count('effect'), await stranger.end(letters)]).toEqual([effects, dead]);
}

/** Each input, and after it a good record of the same conversation. */
async function prepare(inputs: readonly Hostile[]) {
  return Promise.all(
    inputs.map(async (input) => {
      conversations += 1;
      const conversation = `c-${conversations}`;
      const batch = await input.batch(good(conversation));
      const held = [await stranger.hold(batch), await stranger.hold({ records: [good(conversation, 2)] })] as const;
      return { input, conversation, batch, held };
    }),
  );
}

async function write(prepared: Awaited<ReturnType<typeof prepare>>): Promise<string[]> {
  const offsets: string[] = [];
  for (const { held } of prepared) {
    offsets.push(await stranger.send(stage.topic, held[0]));
    await stranger.send(stage.topic, held[1]);
  }
  return offsets;
}

function expectShort(what: string): void {
  const longest = work.take();
  figures.push(`${kafkaDriver}, ${what}: at most ${longest.toFixed(1)} ms in one go`);
  expect(longest).toBeLessThan(50);
}

it.each(rows)('row %i: each is answered as the wire says, and what follows is handled', async (row) => {
  const prepared = await prepare(corpus.filter((input) => input.row === row));
  const handled = prepared.filter(({ input }) => input.answer === 'handled').length;
  work.take();
  const offsets = await write(prepared);
  await settled(prepared.length + handled, prepared.length - handled);
  expectShort(`row ${row}: ${prepared.length} inputs`);

  const byOrigin = groupBy(await stage.deadLetters(dead), ({ headers }) => headers.baton_origin_offset);
  for (const [n, { input, conversation, batch }] of prepared.entries()) {
    const found = byOrigin.get(offsets[n]) ?? [];
    const answer = { what: input.what, codes: found.map(({ headers }) => headers.baton_error_code) };
    expect(answer).toEqual({ what: input.what, codes: input.answer === 'handled' ? [] : [input.answer] });
    expect(await stage.effects(conversation)).toEqual(input.answer === 'handled' ? ['m-1', 'm-2'] : ['m-2']);
    for (const letter of found) expect(sameBytes(letter, batch), input.what).toBe(true);
  }
});

/** The value as it was sent, or of what is too large its hash and length; of a batch what was compressed. */
function sameBytes({ value, headers }: Read, { records: [sent], compressed: packed }: SentBatch): boolean {
  const compressed = headers.baton_origin_last_offset === undefined ? undefined : packed;
  const bytes = compressed?.body ?? (sent?.value == null ? null : Buffer.from(sent.value));
  if (value === null || bytes === null) return value === bytes;
  if (bytes.length <= KEPT_BYTES) return compressed ? value.subarray(61).equals(bytes) : value.equals(bytes);
  const digest = JSON.parse(String(value));
  if (compressed) return digest.bytes === bytes.length + 61;
  return digest.bytes === bytes.length && digest.sha256 === createHash('sha256').update(bytes).digest('hex');
}

it('row 13: nothing is answered to a topic of the sender’s choice', async () => {
  const topic = uniqueName('replies');
  await createTopics([{ name: topic, partitions: 1, config: {} }]);
  const asking = { ...good('c-asking'), headers: { ...good('c-asking').headers, kafka_replyTopic: topic } };
  await send(asking);
  await settled(1, 0);
  expect(await stranger.end(topic)).toBe(0);
});

it('row 19: the same record again is silent, also with another body', async () => {
  const first = good('c-again');
  const other = { ...first, value: String(first.value).replace('"text":"1"', '"text":"2"') };
  for (const record of [first, first, other, good('c-again', 2)]) {
    await send(record);
  }
  await settled(2, 0);
  expect(await stage.effects('c-again')).toEqual(['m-1', 'm-2']);
});

it('row 22: a flood of refused records is hashes once its bytes of the minute are copied', async () => {
  const bad: Sent = { ...good('c-flood'), value: CANARY.repeat(3_000) };
  const batch = await stranger.hold({ records: Array(15).fill(bad) });
  work.take();
  for (let n = 0; n < 10; n += 1) await stranger.send(stage.topic, batch);
  await send(good('c-flood'));
  await settled(1, 150);
  expectShort('row 22: 150 letters');
  const flood = (await stage.deadLetters(dead)).slice(-150);
  const hashed = flood.filter(({ value }) => (value?.length ?? 0) < 300);
  const sha256 = createHash('sha256').update(String(bad.value)).digest('hex');
  expect(hashed.length).toBeGreaterThanOrEqual(80);
  for (const { value } of hashed) expect(JSON.parse(String(value))).toMatchObject({ sha256, bytes: 60_000 });
});

it('nothing of it is logged, nobody’s prototype is changed, and the consumer is as it was', async () => {
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter((line) => line.includes(CANARY) || /[\r\u001b\u202e]/.test(line))).toEqual([]);
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
  expect([fatal, service.transport.state]).toEqual([[], 'joined']);
});

it('times are the broker’s, whatever a sender says', async () => {
  const admin = client().admin();
  await admin.connect();
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: [{ type: 2, name: stage.topic, configNames: ['message.timestamp.type'] }],
  });
  await admin.disconnect();
  expect(resources[0]?.configEntries[0]?.configValue).toBe('LogAppendTime');
});
