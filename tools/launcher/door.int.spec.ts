import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

const door = join(import.meta.dirname, '../baton.mjs');

it.each(['16.20.2', '18.20.8', '20.10.0'])('an old Node (%s) is told which one it takes', async (version) => {
  expect(await under(version)).toEqual({
    code: 1,
    said: `baton: this is Node ${version}, and Baton needs 20.11 or later: get one from https://nodejs.org, or say nvm install 24.\n`,
  });
});

/** Opens the door with a Node that gives itself out for another. */
async function under(version: string): Promise<{ code: number; said: string }> {
  const disguise = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  const node = ['--import', `data:text/javascript,${encodeURIComponent(disguise)}`, door, 'start'];
  const child = spawn(process.execPath, node, { stdio: ['ignore', 'ignore', 'pipe'] });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { code, said };
}
