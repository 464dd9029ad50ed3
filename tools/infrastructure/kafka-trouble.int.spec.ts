import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fetched, javaAnswers, kafkaJars } from './jars.ts';
import { startWithJava } from './kafka-java.ts';
import { freePort } from './ports.ts';
import { sentence } from './trouble.ts';

const jars = join(import.meta.dirname, '../../.baton/jars');
const folder = mkdtempSync(join(tmpdir(), 'baton-größe und so-'));
const home = join(folder, 'kafka');
const data = join(home, 'data');
const good = join(folder, 'good');
const advice = 'mend what it says, or put a copy of the data back, or start with none after npm run reset.';

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.runIf(await javaAnswers(kafkaJars(jars)))('Kafka in a folder with a name as people give them', () => {
  beforeAll(async () => {
    const broker = await startWithJava({ home, port: await freePort(), jars });
    await broker.stop();
    cpSync(data, good, { recursive: true });
  });
  beforeEach(() => {
    rmSync(data, { recursive: true, force: true });
    cpSync(good, data, { recursive: true });
  });

  it.each([
    ['its meta.properties is gone', () => rmSync(join(data, 'meta.properties'))],
    ['node ID not found', () => writeFileSync(join(data, 'meta.properties'), 'garbage')],
    ['Quorum status', () => writeFileSync(join(data, '__cluster_metadata-0/quorum-state'), '{"cl')],
  ])('says of damaged data what to do: %s', async (words, damage) => {
    damage();

    const said = await complaint();

    expect(said).toContain(`Kafka did not start on its data in ${data} (`);
    expect(said).toContain(words);
    expect(said).toContain(advice);
  });

  it('starts on what was left half formatted', async () => {
    rmSync(data, { recursive: true });
    mkdirSync(data);
    writeFileSync(join(data, 'bootstrap.checkpoint'), '');

    expect(await complaint()).toBe('');
  });
});

it.runIf(await javaAnswers(kafkaJars(jars)))('jars that are damaged are named with what to do', async () => {
  const damaged = mkdtempSync(join(tmpdir(), 'baton-jars-'));
  const [name = ''] = (await fetched(kafkaJars(jars))).split('/').slice(-1);
  mkdirSync(join(damaged, name));

  expect(await complaint(damaged)).toBe(
    `Kafka did not start, its jars are damaged: remove ${join(damaged, name)} and start again.`,
  );
  rmSync(damaged, { recursive: true });
});

/** Nothing if it starts. */
async function complaint(cache = jars): Promise<string> {
  const broker = await startWithJava({ home, port: await freePort(), jars: cache }).catch(sentence);
  if (typeof broker === 'string') return broker;
  await broker.stop();
  return '';
}
