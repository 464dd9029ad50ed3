import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'baton-new-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const wanted = (path: string): boolean => !/\/(dist|node_modules|\.baton|\.nx|\.git)$/.test(path);
cpSync(root, copy, { recursive: true, filter: (path) => path === root || wanted(path) });

/** Packages are those of this clone, but for our own: these are the copy's. */
mkdirSync(join(copy, 'node_modules'));
for (const entry of readdirSync(join(root, 'node_modules')))
  if (entry !== '@baton') symlinkSync(join(root, 'node_modules', entry), join(copy, 'node_modules', entry));
cpSync(join(root, 'node_modules/@baton'), join(copy, 'node_modules/@baton'), {
  recursive: true,
  verbatimSymlinks: true,
});
for (const nested of globSync('{libs,services}/*/node_modules', { cwd: root }))
  symlinkSync(join(root, nested), join(copy, nested));

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

/** The files it wrote. The names are such as nobody has generated for good. */
const generate = (...args: string[]): string[] =>
  node('tools/generate/new.ts', ...args)
    .split('\n')
    .filter((line) => line.startsWith('  '))
    .map((line) => line.trim());

it('what npm run new writes is formatted, compiles, and passes its specs', { timeout: 180_000 }, () => {
  const written = [
    ...generate('agent', 'imagined-agent', 'sales.new_plan'),
    ...generate('agent', 'made-up-agent'),
    ...generate('worker', 'made-up-worker', 'made.up'),
    ...generate('event', 'unicorn.seen'),
    ...generate('rule', 'made-up'),
    ...generate('rule', 'imagined'),
  ];
  node('node_modules/@biomejs/biome/bin/biome', 'ci', ...new Set(written));
  for (const folder of ['services/made-up-agent', 'services/made-up-worker', 'libs/routing', 'libs/contracts'])
    typecheck(folder);
  const specs = ['services/imagined-agent', 'services/made-up-agent', 'services/made-up-worker', 'libs/routing'];
  const structure = ['structure', 'readme', 'k8s', 'docker-compose', 'links', 'snippets'].map(
    (check) => `tools/checks/${check}`,
  );
  const contracts = ['libs/contracts/src/schemas', 'libs/contracts/src/samples'];
  expect(vitest(...specs, ...contracts, ...structure)).toContain('0 failed');
});

it('the agent it writes from is one that compiles', () => {
  typecheck('tools/generate/templates/agent');
});
