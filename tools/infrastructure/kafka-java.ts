import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './child.ts';
import { blameJars, fetched, javaEnv, kafkaJars } from './jars.ts';
import { answersOrWhy } from './java-start.ts';
import type { Kafka, KafkaOptions } from './kafka.contract.ts';
import { kafkaAnswers } from './kafka-ready.ts';
import { serverProperties } from './kafka-settings.ts';
import { freePort } from './ports.ts';
import { RunFailure, run } from './run.ts';
import { didNotStart, lastWords, Trouble } from './trouble.ts';

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
  const brokers = `127.0.0.1:${port}`;
  const answers = () => kafkaAnswers(brokers);
  const because = (words: string) => didNotStart('Kafka', { data: dataIn(home), log, words });
  await answersOrWhy(broker, { jars: ours, log, withinMs: 60_000, answers, because }, signal);
  return {
    brokers,
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
