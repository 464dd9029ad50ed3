import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

const script = join(import.meta.dirname, '../bench/bench.ts');

interface Result {
  readonly candidate: string;
  readonly handoffs: number;
  readonly lost: number;
  readonly latency: { readonly p50: number };
  readonly per1000: {
    readonly processorSeconds: Readonly<Record<string, number>>;
    readonly records: Readonly<Record<string, number>>;
    readonly walKiB: number;
  };
}

/** As `npm run bench` does it, on a broker and a database of its own. What it keeps is removed. */
async function bench(...args: string[]): Promise<{ code: number; output: string; results: readonly Result[] }> {
  const run = spawn(process.execPath, ['--disable-warning=TimeoutNegativeWarning', script, ...args], { stdio: 'pipe' });
  const [output, errors, [code]] = await Promise.all([text(run.stdout), text(run.stderr), once(run, 'exit')]);
  const file = output.trim().split('\n').at(-1) ?? '';
  if (code !== 0) return { code, output: output + errors, results: [] };
  const { results } = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  return { code, output: output + errors, results };
}

// How fast it is depends on the machine: that a run comes to its end and tells all it is for does not.
it('tells what handoffs and plain turns cost', { timeout: 180_000 }, async () => {
  const asked = ['--only', 'baton,turns', '--in-flight', '4', '--seconds', '2', '--rounds', '1'];
  const { code, output, results } = await bench(...asked);
  expect(code, output).toBe(0);
  expect(results.map(({ candidate }) => candidate)).toEqual(['baton', 'turns']);
  for (const { handoffs, lost, latency, per1000 } of results) {
    expect(handoffs).toBeGreaterThan(0);
    expect(lost).toBe(0);
    expect(latency.p50).toBeGreaterThan(0);
    expect(per1000.walKiB).toBeGreaterThan(0);
    expect(per1000.processorSeconds).toMatchObject({ kafka: expect.any(Number), postgres: expect.any(Number) });
  }
  const [handedOver, answered] = results;
  expect(handedOver?.per1000.records['handoff.requested.v1']).toBeGreaterThanOrEqual(1_000);
  expect(answered?.per1000.records['handoff.requested.v1']).toBeUndefined();
});
