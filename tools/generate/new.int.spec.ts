import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'baton-new-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const parts = ['libs', 'services', 'tools', 'k8s', 'docs', 'docker-compose.yml', 'Dockerfile', 'package.json'];
const settings = ['.gitignore', 'package-lock.json', 'tsconfig.base.json', 'vitest.config.ts', 'biome.json'];
const wanted = (path: string): boolean => !/\/(dist|node_modules)$/.test(path);
for (const part of [...parts, ...settings])
  cpSync(join(root, part), join(copy, part), { recursive: true, filter: wanted });
for (const packages of globSync('{node_modules,{libs,services}/*/node_modules}', { cwd: root }))
  symlinkSync(join(root, packages), join(copy, packages));

/** What it printed; a failure says all of it. */
function node(...args: string[]): string {
  try {
    return execFileSync(process.execPath, args, { cwd: copy, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${args.join(' ')}\n${stdout}${stderr}`);
  }
}

const vitest = (...paths: string[]): string =>
  node('node_modules/vitest/vitest.mjs', 'run', '--project=pure', ...paths);
const typecheck = (folder: string): string => node('node_modules/@typescript/native/bin/tsc', '-p', folder);

/** The files it wrote. */
const generate = (...args: string[]): string[] =>
  node('tools/generate/new.ts', ...args)
    .split('\n')
    .filter((line) => line.startsWith('  '))
    .map((line) => line.trim());

it('what npm run new writes is formatted, compiles, and passes its specs', { timeout: 180_000 }, () => {
  const written = [
    ...generate('agent', 'sales-agent', 'sales.new_plan'),
    ...generate('agent', 'home-insurance-agent'),
    ...generate('event', 'order.shipped'),
    ...generate('rule', 'vip-customer'),
    ...generate('rule', 'night-shift'),
  ];
  node('node_modules/@biomejs/biome/bin/biome', 'ci', ...new Set(written));
  for (const folder of ['services/home-insurance-agent', 'services/router', 'libs/contracts']) typecheck(folder);
  const specs = ['services/sales-agent', 'services/home-insurance-agent', 'services/router/src/domain/routing'];
  const structure = ['tools/checks/structure', 'tools/checks/k8s', 'tools/infrastructure'];
  const contracts = ['libs/contracts/src/schemas', 'libs/contracts/src/samples'];
  expect(vitest(...specs, ...contracts, ...structure)).toContain('0 failed');
});

it('the agent it writes from is one that compiles', () => {
  typecheck('tools/generate/templates/agent');
});
