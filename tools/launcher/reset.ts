// npm run reset: stops everything and deletes the data; what was downloaded and built stays.
import { rmSync } from 'node:fs';
import { removeComposeData } from '../infrastructure/kafka-compose.ts';
import { removeOutside } from '../infrastructure/postgres-embedded.ts';
import { sentence } from '../infrastructure/trouble.ts';
import { paths } from './paths.ts';
import { kafkaPort } from './ports.ts';
import { readState } from './state.ts';
import { stopEverything } from './stop-everything.ts';

try {
  const state = readState();
  await stopEverything();
  if (state?.kafka?.from === 'Docker') await removeComposeData(kafkaPort());
  await removeOutside(paths.postgres);
  for (const path of [paths.kafka, paths.postgres, paths.zipkin, paths.logs, paths.secrets, paths.state])
    rmSync(path, { recursive: true, force: true });
  console.log('Stopped, and the data is deleted.');
  const foreign = [state?.kafka, state?.database].map((part) => part?.from).filter((from) => from?.includes('_'));
  if (foreign.length) console.log(`What ${foreign.join(' and ')} named is not ours and stays as it is.`);
} catch (error) {
  console.error(`baton: ${sentence(error)}`);
  process.exitCode = 1;
}
