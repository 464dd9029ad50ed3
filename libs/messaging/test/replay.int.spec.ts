import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deadLetterTopic, handledLetters, RefusedInput } from '@baton/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { brokers } from './fixtures/infrastructure.ts';
import { effect, names, Stage } from './fixtures/stage.ts';
import { until } from './fixtures/until.ts';
import { createTopics, stranger } from './fixtures/wire.ts';

const program = join(import.meta.dirname, '../../../tools/dlt/dlt.ts');
let stage: Stage;
let topic: string;
let broken = true;

beforeAll(async () => {
  stage = await Stage.set(1);
  topic = deadLetterTopic(stage.agentId, stage.topic);
  await createTopics([handledLetters]);
  await stage.start((...delivery) => {
    if (broken) throw new RefusedInput('invalid', 'the handler is broken');
    return effect(...delivery);
  });
  await stage.send(stage.messages('c-1', 1, 3));
  await stage.deadLetters(3);
  await stage.send([stage.message('c-2', 1)]);
  await stage.deadLetters(4);
  broken = false;
});
afterAll(async () => {
  await stage.strike();
});

/** What `npm run dlt` says. */
async function dlt(...args: string[]): Promise<string> {
  const env = { ...process.env, KAFKA_BROKERS: brokers().join(',') };
  const node = ['--disable-warning=TimeoutNegativeWarning', program, ...args];
  const { stdout } = await promisify(execFile)(process.execPath, node, { env });
  return stdout;
}

const listed = async (): Promise<string | undefined> =>
  (await dlt('list')).split('\n').find((line) => line.includes(topic));

async function forgetMarks(): Promise<void> {
  const admin = stranger().admin();
  await admin.connect();
  const [{ high: offset } = { high: '0' }] = await admin.fetchTopicOffsets(handledLetters.name);
  await admin.deleteTopicRecords({ topic: handledLetters.name, partitions: [{ partition: 0, offset }] });
  await admin.disconnect();
}

it('tells how many are open, and each without its bytes', async () => {
  expect(await listed()).toMatch(/ 4 +invalid 4 /);
  const shown = await dlt('show', topic, '--from', '3');
  expect(shown).toContain(`${topic} 0/3  open`);
  expect(shown).toContain('invalid: the handler is broken');
  expect(shown).not.toContain('bytes   ');
  expect(await dlt('show', topic, '--from', '3', '--bytes')).toContain('"messageId":"m-1"');
});

it('sends nothing in a dry run', async () => {
  expect(await dlt('replay', topic, '--key', 'c-1', '--dry-run')).toContain('3 letters to replay.');
  expect(await listed()).toMatch(/ 4 +invalid 4 /);
  expect(await stage.count('effect')).toBe(0);
});

it('replays the letters of a key in order, also twice, with one effect', async () => {
  expect(await dlt('replay', topic, '--key', 'c-1')).toContain('3 of 3 letters replayed.');
  await stage.untilEffects(3);
  expect(await stage.effects('c-1')).toEqual(names(1, 3));
  expect(await dlt('replay', topic, '--key', 'c-1')).toContain('0 letters to replay, 3 more are handled already.');
  await forgetMarks();
  expect(await dlt('replay', topic, '--from', '0', '--to', '2')).toContain('3 of 3 letters replayed.');
  await stage.send([stage.message('c-3', 1)]);
  await until(async () => (await stage.effects('c-3')).length === 1);
  expect(await stage.effects('c-1')).toEqual(names(1, 3));
  expect(await listed()).toMatch(/ 1 +invalid 1 /);
});

it('reads what was too large from where it came from', async () => {
  await stage.send([{ key: 'c-4', value: 'x'.repeat(600_000), headers: {} }]);
  await stage.deadLetters(5);
  expect(await dlt('replay', topic, '--from', '4')).toContain('1 of 1 letter replayed.');
  const letters = await stage.deadLetters(6);
  expect(JSON.parse(String(letters[5]?.value))).toMatchObject({ bytes: 600_000 });
  expect(letters[5]?.headers.baton_origin_offset).not.toBe(letters[4]?.headers.baton_origin_offset);
});

it('skips with a word why, and lists no more what is done with', async () => {
  expect(await dlt('skip', topic, '--from', '3', '--why', 'of a test')).toContain('2 letters skipped.');
  expect(await dlt('show', topic, '--from', '3', '--to', '3')).toMatch(/skipped by .+: of a test/);
  expect(await listed()).toBeUndefined();
});
