// npm run chaos: real processes, load, faults, rest, and a verdict. Ends with 1 if anything was wrong, or nothing is proved.
import { join } from 'node:path';
import { argumentsOf } from './arguments.ts';
import { campaign, type Outcome } from './campaign.ts';
import { writeHistory } from './checker/read/history.file.ts';
import { faults } from './faults/faults.ts';
import type { Ground } from './ground/ground.ts';
import { startGround } from './ground/start-ground.ts';
import { settings } from './load/access.ts';
import { Journal } from './load/journal.ts';
import { loadFaults } from './load/load.faults.ts';
import { planOf } from './plan.ts';
import { textOf } from './report.ts';

const stopped = new Promise<never>((_, reject) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => reject(new Error('stopped.')));
});

try {
  process.exitCode = await Promise.race([main(), stopped]);
} catch (error) {
  console.error(`chaos: ${(error as Error).message}`);
  process.exitCode = 1;
}
// What was started ends with this process.
process.exit();

async function main(): Promise<number> {
  const journal = new Journal();
  const asked = argumentsOf(process.argv.slice(2), [...faults, ...loadFaults(journal)], Date.now() % 1_000_000);
  console.log(
    `seed ${asked.seed}; ${asked.measure ?? (asked.faults.map(({ name }) => name).join(', ') || 'no faults')}`,
  );
  const disk = asked.faults.some((fault) => fault.disk === 'fillable') ? 'fillable' : 'usual';
  const ground = await startGround({ brokers: asked.brokers, copies: 1, env: settings, disk }, console.log);
  try {
    const outcome = await campaign(ground, planOf(asked, journal), journal);
    const wrong = outcome.verdict.violations.length > 0 || outcome.verdict.provesNothing !== undefined;
    if (wrong || Object.keys(outcome.told.givenUp).length > 0) keep(ground, outcome);
    console.log(textOf(outcome));
    return wrong ? 1 : 0;
  } finally {
    await ground.stop();
  }
}

/** Beside the logs of the processes: what the checker saw. */
function keep({ folder }: Ground, { seen }: Outcome): void {
  const file = join(folder, 'history.jsonl');
  writeHistory(file, seen);
  console.log(`What was seen is in ${file}, with the logs of all processes.`);
}
