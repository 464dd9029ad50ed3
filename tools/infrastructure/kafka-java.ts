import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Child, launch } from './child.ts';
import { blameJars, fetched, type Jars, javaEnv, kafkaJars } from './jars.ts';
import type { Kafka, KafkaOptions } from './kafka.contract.ts';
import { kafkaAnswers } from './kafka-ready.ts';
import { serverProperties } from './kafka-settings.ts';
import { freePort } from './ports.ts';
import { RunFailure, run, tail } from './run.ts';
import { didNotStart, lastWords, Trouble, tooSlow } from './trouble.ts';
import { until } from './until.ts';

/** Its start is what a developer waits for: the quick compiler and the small collector make it twice as fast. */
const jvm = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx384m', '-Djava.awt.headless=true'];

export async function startWithJava({ home, port, jars, signal }: KafkaOptions): Promise<Kafka> {
  mkdirSync(home, { recursive: true });
  const ours = kafkaJars(jars);
  const classpath = join(await fetched(ours, signal), '*');
  const settings = join(home, 'server.properties');
  // Nobody but the broker itself talks to the controller: any port will do.
  writeFileSync(settings, serverProperties(home, port, await freePort()));
  const java = [
    '-cp',
    classpath,
    `-Dlog4j2.configurationFile=${join(import.meta.dirname, 'log4j2.properties')}`,
    ...jvm,
  ];
  await format(java, home, settings, signal).catch((error) => {
    if (!(error instanceof RunFailure)) throw error;
    blameJars(ours, error.output);
    throw new Trouble(`Kafka could not prepare ${home}: ${lastWords(error.output)}.`);
  });
  signal?.throwIfAborted();
  const log = join(home, 'kafka.log');
  const broker = launch('java', [...java, 'kafka.Kafka', settings], { log, env: javaEnv });
  await answersOrWhy(broker, { brokers: `127.0.0.1:${port}`, jars: ours, data: dataIn(home), log }, signal);
  return {
    brokers: `127.0.0.1:${port}`,
    from: 'Java',
    pid: broker.pid,
    log,
    died: broker.died,
    stop: () => broker.stop(30_000),
  };
}

function dataIn(home: string): string {
  return join(home, 'data');
}

/** What was left half formatted holds nothing. */
async function format(java: string[], home: string, settings: string, signal?: AbortSignal): Promise<void> {
  const data = dataIn(home);
  if (existsSync(join(data, 'meta.properties'))) return;
  if (existsSync(join(data, '__cluster_metadata-0')))
    throw didNotStart('Kafka', { data, words: 'its meta.properties is gone' });
  rmSync(data, { recursive: true, force: true });
  // '=' because an id may begin with '-', which the option parser takes for another option.
  const id = `--cluster-id=${randomBytes(16).toString('base64url')}`;
  const format = ['kafka.tools.StorageTool', 'format', id, '-c', settings];
  await run('java', [...java, ...format], { signal, env: javaEnv });
}

interface Wanted {
  brokers: string;
  jars: Jars;
  data: string;
  log: string;
}

async function answersOrWhy(broker: Child, wanted: Wanted, signal?: AbortSignal): Promise<void> {
  const { brokers, jars, data, log } = wanted;
  const stillHopeful = () => broker.running() && !signal?.aborted;
  try {
    await until(() => kafkaAnswers(brokers), { ms: 60_000, stillHopeful });
  } catch {
    const slow = broker.running();
    await broker.stop();
    signal?.throwIfAborted();
    if (slow) throw tooSlow('Kafka', log);
    blameJars(jars, tail(log));
    throw didNotStart('Kafka', { data, log, words: tail(log) });
  }
}
