import { root } from './paths.ts';
import { runScript } from './script.ts';

/** Creates the topics that are missing; which ones there are is said by libs/contracts. */
export async function createTopics(brokers: string, signal: AbortSignal): Promise<void> {
  const env = { ...process.env, KAFKA_BROKERS: brokers };
  const script = {
    file: 'libs/messaging/dist/create-topics.js',
    cwd: root,
    env,
    failure: 'The topics cannot be created',
  };
  await runScript(script, signal);
}
