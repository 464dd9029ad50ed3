// npm run chaos: real processes, load, faults, rest, and a verdict. Ends with 1 if anything was wrong, or nothing is proved.
import { argumentsOf } from './arguments.ts';
import { campaign } from './campaign.ts';
import { faults } from './faults/faults.ts';
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
  const ground = await startGround({ brokers: asked.brokers, copies: 1, env: settings }, console.log);
  try {
    const outcome = await campaign(ground, planOf(asked, journal), journal);
    console.log(textOf(outcome));
    return outcome.verdict.violations.length > 0 || outcome.verdict.provesNothing ? 1 : 0;
  } finally {
    await ground.stop();
  }
}
