import { join } from 'node:path';
import type { Kafka, KafkaOptions } from './kafka.contract.ts';
import { kafkaAnswers } from './kafka-ready.ts';
import { RunFailure, run } from './run.ts';
import { lastWords, Trouble } from './trouble.ts';
import { until } from './until.ts';

const file = join(import.meta.dirname, '../../docker-compose.yml');

/** Whether a Docker daemon answers and has the compose plugin. */
export async function composeAnswers(): Promise<boolean> {
  try {
    await run('docker', ['info']);
    await run('docker', ['compose', 'version']);
    return true;
  } catch {
    return false;
  }
}

/** Each port is a project of its own, so that a test run never meets the developer's broker. */
export async function startWithCompose({ port, signal }: KafkaOptions): Promise<Kafka> {
  const brokers = `127.0.0.1:${port}`;
  await compose(port, ['up', '-d', 'kafka'], signal).catch((error) => {
    if (!(error instanceof RunFailure)) throw error;
    throw new Trouble(`Docker could not start Kafka: ${lastWords(error.output)}.`);
  });
  await until(() => kafkaAnswers(brokers), { ms: 120_000, stillHopeful: () => !signal?.aborted });
  return { brokers, from: 'Docker', stop: async () => void (await compose(port, ['stop', 'kafka'])) };
}

export async function removeComposeData(port: number): Promise<void> {
  await compose(port, ['down', '--volumes']);
}

function compose(port: number, args: string[], signal?: AbortSignal): Promise<string> {
  const env = { ...process.env, BATON_KAFKA_PORT: String(port) };
  return run('docker', ['compose', '-p', `baton-${port}`, '-f', file, ...args], { env, signal });
}
