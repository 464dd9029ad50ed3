import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { System } from '@baton/testing';
import { afterAll, expect, it, vi } from 'vitest';

const page = readFileSync(join(import.meta.dirname, '../docs/how-to/connect-a-channel.md'), 'utf8');
const snippets = [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, code = '']) => code);
const [open = '', takeToken = '', say = '', stream = '', entries = '', askForPerson = '', choose = ''] = snippets;

const token = 'token-of-the-web-chat';
const folder = mkdtempSync(join(tmpdir(), 'baton-channel-'));
mkdirSync(join(folder, '.baton'));
writeFileSync(join(folder, '.baton/secrets.json'), JSON.stringify({ channel_web: token }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const system = await System.start(['router', 'triage-agent', 'billing-agent', 'human-queue', 'gateway'], {
  CHANNELS: `web:Web chat:${token}`,
  TOKEN_KEY: 'a-key-of-conversations-for-tests',
  OPERATORS: 'ada:Ada Lovelace:token-of-ada',
});

const tools = ['bash', 'curl'].every((tool) => spawnSync(tool, ['--version']).status === 0);

it.skipIf(!tools)(
  'every command of the page about channels does what the page says (needs bash and curl)',
  async () => {
    const shell = async (script: string): Promise<string> => {
      const here = script.replaceAll('http://127.0.0.1:7015', system.service('gateway').url);
      const { stdout } = await promisify(execFile)('bash', ['-e', '-o', 'pipefail', '-c', here], { cwd: folder });
      return stdout;
    };
    const asCustomer = (script: string) => shell(takeToken + script);

    expect(snippets).toHaveLength(7);
    expect(JSON.parse(await shell(open))).toEqual({ conversationId: 'shop-4711', token: expect.any(String) });
    expect(await shell(open), 'asked again').toBe(readFileSync(join(folder, 'opened.json'), 'utf8'));
    expect(JSON.parse(await asCustomer(say))).toEqual({ messageId: 'm-1', entryId: 1 });
    await vi.waitFor(async () => expect(await asCustomer(entries)).toContain('our billing specialist'), {
      timeout: 30_000,
      interval: 500,
    });
    expect(await asCustomer(stream)).toContain('id: 1\nevent: said\n');
    await asCustomer(askForPerson);
    await vi.waitFor(async () => expect(await asCustomer(entries)).toContain('"kind":"wait"'), {
      timeout: 30_000,
      interval: 500,
    });
    expect(JSON.parse(await asCustomer(choose))).toEqual({ entryId: expect.any(Number) });
  },
);
