// npm run bench: what can be measured, in turns, on one Kafka and one PostgreSQL; a table, and a file with all figures.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Arguments, argumentsOf } from './arguments.ts';
import { calibrate } from './baseline/calibration.ts';
import { ratiosOf, ratiosText } from './baseline/ratios.ts';
import type { Start } from './candidate.ts';
import { candidatesFor } from './candidates.ts';
import { commit, machineOf } from './figures/machine.ts';
import { measure } from './figures/measure.ts';
import { loadText, type Result, type Run } from './figures/result.ts';
import { type Ground, startGround } from './ground.ts';
import { axes } from './growth/axes.ts';
import { drawFlame } from './report/flame.ts';
import { writePage } from './report/page.ts';
import { keep } from './report/results.file.ts';
import { textOf } from './report/table.ts';
import { soak, soakText } from './soak/soak.ts';
import type { Profile } from './system/baton.candidate.ts';
import { packageBytesFor } from './system/package-size.ts';

const warmUp = { inFlight: 64, seconds: 5 } as const;

const stopped = new Promise<never>((_, reject) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => reject(new Error('stopped.')));
});

try {
  await Promise.race([main(), stopped]);
} catch (error) {
  console.error(`bench: ${(error as Error).message}`);
  process.exitCode = 1;
}
// What was started ends with this process.
process.exit();

async function main(): Promise<void> {
  const asked = argumentsOf(process.argv.slice(2), {
    candidates: Object.keys(candidatesFor()),
    axes: Object.keys(axes),
  });
  if (asked.page) return console.log(writePage());
  if (asked.flame) return console.log(drawFlame(asked.flame));
  const run = asked.growth ? await grown(asked) : await onGround((ground) => once(ground, asked));
  const parts = [textOf(run), ratiosText(ratiosOf(run)), run.soak && soakText(run.soak), keep(run)];
  console.log(`\n${parts.filter(Boolean).join('\n\n')}`);
}

async function onGround<T>(work: (ground: Ground) => Promise<T>): Promise<T> {
  const ground = await startGround();
  try {
    return await work(ground);
  } finally {
    await ground.stop();
  }
}

async function about(ground: Ground): Promise<Omit<Run, 'results'>> {
  return { at: new Date().toISOString(), commit: commit(), machine: await machineOf(ground), calibration: calibrate() };
}

function once(ground: Ground, asked: Arguments): Promise<Run> {
  return asked.soak === undefined ? compared(ground, asked) : soaked(ground, asked, asked.soak);
}

async function soaked(
  ground: Ground,
  { only: [name = ''], loads: [load = { inFlight: 1 }] }: Arguments,
  minutes: number,
): Promise<Run> {
  const run = await about(ground);
  const candidate = await (candidatesFor()[name] as Start)(ground);
  try {
    await candidate.closedLoop(warmUp.inFlight, warmUp.seconds);
    return { ...run, ...(await soak(candidate, ground, load, minutes)) };
  } finally {
    await candidate.stop();
  }
}

/** In turns, so that a slow minute of the machine meets all of them. */
async function compared(ground: Ground, asked: Arguments): Promise<Run> {
  const run = await about(ground);
  const starts = candidatesFor(asked.profile === undefined ? undefined : profileOf(asked.profile));
  const results: Result[] = [];
  for (let round = 1; round <= asked.rounds; round += 1)
    for (const name of asked.only) results.push(...(await laps(ground, starts[name] as Start, round, asked)));
  const packageBytes = asked.only.includes('baton') ? await packageBytesFor('billing-agent', ground) : undefined;
  return { ...run, ...(packageBytes && { packageBytes }), results };
}

/** Each thing on a ground of its own. What has grown does not shrink again: each point has all its rounds before the next. */
async function grown(asked: Arguments): Promise<Run> {
  const loads = Array.from({ length: asked.rounds }, () => asked.loads).flat();
  const results: Result[] = [];
  const grow = (axis: string) => async (ground: Ground) => {
    const run = await about(ground);
    for (const start of axes[axis] ?? [])
      for (const result of await laps(ground, start, 1, { ...asked, loads })) results.push({ axis, ...result });
    return run;
  };
  const runs: Omit<Run, 'results'>[] = [];
  for (const axis of asked.only) runs.push(await onGround(grow(axis)));
  return { ...(runs[0] as (typeof runs)[number]), growth: asked.only, results };
}

async function laps(ground: Ground, start: Start, round: number, asked: Arguments): Promise<readonly Result[]> {
  const candidate = await start(ground);
  try {
    await candidate.closedLoop(warmUp.inFlight, warmUp.seconds);
    const results: Result[] = [];
    for (const load of asked.loads) {
      const result = { round, ...(await measure(candidate, ground, load, asked.seconds)) };
      console.log(lineOf(result));
      results.push(result);
    }
    return results;
  } finally {
    await candidate.stop();
  }
}

function lineOf({ round, candidate, load, perSecond, latency: { p50, p99 } }: Result): string {
  const times = `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
  return `${round}: ${candidate}, ${loadText(load)}: ${perSecond.toFixed(0)}/s, ${times}`;
}

function profileOf(service: string): Profile {
  const folder = join(tmpdir(), 'baton-profiles');
  mkdirSync(folder, { recursive: true });
  const own = mkdtempSync(join(folder, `${service}-`));
  console.log(`The profiles of ${service} go to ${own}`);
  return { service, folder: own };
}
