import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

const script = join(import.meta.dirname, '../chaos/chaos.ts');

interface Line {
  readonly violations: number;
  readonly handoffs: number;
  readonly figures: { readonly faults: Readonly<Record<string, { readonly struck: number }>> };
}

/** As `npm run chaos` does it, on brokers and a database of its own. */
async function chaos(...args: string[]): Promise<{ code: number; output: string; line: Line }> {
  const run = spawn(process.execPath, ['--disable-warning=TimeoutNegativeWarning', script, ...args], { stdio: 'pipe' });
  const [output, errors, [code]] = await Promise.all([text(run.stdout), text(run.stderr), once(run, 'exit')]);
  const last = output.trim().split('\n').at(-1) ?? '';
  return { code, output: output + errors, line: last.startsWith('{') ? JSON.parse(last) : {} };
}

it('loses nothing, does nothing twice and nothing out of order in a minute of kills', {
  timeout: 360_000,
}, async () => {
  const { code, output, line } = await chaos('--minutes', '1', '--seed', '1');
  expect(code, output).toBe(0);
  expect(line.violations).toBe(0);
  expect(line.handoffs).toBeGreaterThan(100);
  for (const fault of ['kill-service', 'kill-postgres', 'kill-broker'])
    expect(line.figures.faults[fault]?.struck, fault).toBeGreaterThan(0);
});
