import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '../figures/result.ts';

export const folder = join(import.meta.dirname, '../results');

/** Beside those before it. @returns where it is */
export function keep(run: Run): string {
  const minute = run.at.slice(0, 16).replace('T', '-').replace(':', '');
  const file = join(folder, `${minute}-${run.commit.replace('+', '-changed')}.json`);
  mkdirSync(folder, { recursive: true });
  const { results, ...about } = run;
  const lines = results.map((each) => JSON.stringify(each, rounded));
  writeFileSync(file, `${JSON.stringify(about).slice(0, -1)},"results":[\n${lines.join(',\n')}\n]}\n`);
  return file;
}

/** All there are, the oldest first. */
export const kept = (): readonly Run[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Run);

/** More digits than these are noise. */
const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(5)) : value;
