import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deadLettersOf, handledLetters, inboxOf, topics } from '@baton/contracts';
import { expect, it } from 'vitest';
import { pageText, root } from './snippets.ts';

const page = pageText('docs/what-is-kept.md');
const DAY_MS = 86_400_000;

const ownerOf: Record<string, string> = { 'libs/messaging': 'each service', 'libs/agent-kit': 'each agent' };
const tables = globSync('{libs,services}/*/src/migrations/**/*.ts', { cwd: root }).flatMap((file) => {
  const project = file.split('/').slice(0, 2).join('/');
  const owner = ownerOf[project] ?? project.replace('services/', '');
  return [...readFileSync(join(root, file), 'utf8').matchAll(/CREATE TABLE (\w+)/g)].map(
    ([, table]) => `${table}, ${owner}`,
  );
});

/** `table`, `table`, owner: one row of the page. */
const told = [...page.matchAll(/^\| ((?:`\w+`, )+)([^|`]+) \|/gm)].flatMap(([, names = '', owner]) =>
  [...names.matchAll(/`(\w+)`/g)].map(([, table]) => `${table}, ${owner}`),
);

it('says of every table what removes its rows, and of no other', () => {
  expect(told.toSorted()).toEqual(tables.toSorted());
});

it('says how long topics keep what they hold', () => {
  const daysOf = ({ config }: { config: Readonly<Record<string, string>> }): number =>
    Number(config['retention.ms']) / DAY_MS;
  const byAge = topics.filter(({ cleanup }) => !cleanup);
  expect(new Set([...byAge, inboxOf('an-agent')].map(daysOf))).toEqual(new Set([7]));
  const letters = deadLettersOf('group', 'topic');
  expect([daysOf(letters), letters.config['retention.bytes']]).toEqual([30, String(128 * 1024 * 1024)]);
  expect(letters.config['segment.bytes']).toBe(String(16 * 1024 * 1024));
  expect(daysOf(handledLetters)).toBe(90);
  for (const text of ['7 days', '30 days, or 128 MiB', '90 days', '16 MiB']) expect(page).toContain(text);
  for (const { name, config } of [...topics, letters, handledLetters]) {
    expect(config, name).not.toHaveProperty('segment.ms');
  }
});

it('names the topics that are compacted', () => {
  const compacted = topics.filter(({ cleanup }) => cleanup).map(({ name }) => `\`${name}\``);
  expect(page).toContain(`| ${compacted.join(', ')} |`);
});

it('says that nobody erases a customer, as long as nobody does', () => {
  const readers = globSync('services/*/src/handlers/*.ts', { cwd: root }).filter((file) =>
    /erasureRequested/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect([readers, page.includes('## Nothing erases a customer')]).toEqual([[], true]);
});
