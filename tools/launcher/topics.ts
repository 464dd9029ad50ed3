import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { RunFailure, run } from '../infrastructure/run.ts';
import { lastWords, Trouble } from '../infrastructure/trouble.ts';
import { root } from './paths.ts';

const script = join(root, 'libs/messaging/dist/create-topics.js');

/** Creates the topics that are missing; which ones there are is said by libs/contracts. */
export async function createTopics(brokers: string, signal: AbortSignal): Promise<void> {
  if (!existsSync(script)) return;
  const node = ['--disable-warning=TimeoutNegativeWarning', script];
  await run(process.execPath, node, { cwd: root, env: { ...process.env, KAFKA_BROKERS: brokers }, signal }).catch(
    (error) => {
      if (!(error instanceof RunFailure)) throw error;
      throw new Trouble(`The topics cannot be created: ${lastWords(error.output)}.`);
    },
  );
}
