import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { freePort } from './ports.ts';
import { removeOutside, startEmbedded } from './postgres-embedded.ts';
import { run } from './run.ts';
import { type Passwords, passwordsIn } from './secrets.ts';
import { sentence } from './trouble.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-größe und so-'));
const home = join(folder, 'postgres');
const advice = 'mend what it says, or put a copy of the data back, or start with none after npm run reset.';
let data: string;

beforeAll(async () => {
  const server = await startEmbedded(await options());
  data = server.data ?? '';
  await server.stop();
  await run('cp', ['-a', data, `${data}.good`]);
});
beforeEach(async () => {
  rmSync(data, { recursive: true, force: true });
  await run('cp', ['-a', `${data}.good`, data]);
});
afterAll(async () => {
  await removeOutside(home);
  rmSync(folder, { recursive: true });
});

it.each([
  ['its PG_VERSION is gone', () => rmSync(join(data, 'PG_VERSION'))],
  ['they are gone, as when the clone was moved', () => rmSync(data, { recursive: true })],
  ['is not a valid data directory', () => overwrite('PG_VERSION', 'garbage')],
  ['database files are incompatible with server', () => overwrite('global/pg_control', Buffer.alloc(8_192, 7))],
  ['bogus data in lock file', () => overwrite('postmaster.pid', 'garbage')],
  ['postgresql.conf" contains errors', () => overwrite('postgresql.conf', 'gar bage')],
  ['database "postgres" does not exist', () => rmSync(join(data, 'base'), { recursive: true })],
])('damaged data are named with what to do: %s', async (words, damage) => {
  damage();

  const said = await complaint();

  expect(said).toContain(`PostgreSQL did not start on its data in ${data} (`);
  expect(said).toContain(words);
  expect(said).toContain(advice);
});

it('data under another password are named with what to do', async () => {
  expect(await complaint(passwordsIn(join(folder, 'other.json')))).toBe(
    'PostgreSQL does not take the password that is kept: npm run reset starts with empty data.',
  );
});

it('a server that was killed leaves nothing that keeps the next one from starting', async () => {
  const killed = await startEmbedded(await options());
  process.kill(killed.pid ?? 0, 'SIGKILL');

  const next = await startEmbedded(await options());

  await next.stop();
});

it('passwords that cannot be read are named with what to do', async () => {
  const file = join(folder, 'damaged.json');
  writeFileSync(file, '{"postgres": "abc');

  expect(await complaint(passwordsIn(file))).toBe(
    `${file} is damaged, and its passwords open the data: put a copy of it back, or npm run reset starts with empty data.`,
  );
});

async function options(passwords: Passwords = passwordsIn(join(folder, 'secrets.json'))) {
  return { home, port: await freePort(), passwords };
}

async function complaint(passwords?: Passwords): Promise<string> {
  const server = await startEmbedded(await options(passwords)).catch(sentence);
  if (typeof server === 'string') return server;
  await server.stop();
  throw new Error('it starts');
}

function overwrite(file: string, content: string | Buffer): void {
  writeFileSync(join(data, file), content);
}
