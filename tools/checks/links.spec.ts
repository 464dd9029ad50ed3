import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: root })];
const read = (page: string): string => readFileSync(join(root, page), 'utf8');

/** Targets of the page's links that lie in this repository. */
const linksOf = (page: string): string[] =>
  [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(https?:|mailto:|#)/.test(target));

/** What a page quotes as a path below one of our folders, but for the agent the how-to adds. */
const pathsOf = (page: string): string[] =>
  [...read(page).matchAll(/(?:^|[\s`])((?:libs|services|apps|tools|examples|e2e|k8s|docs)\/[\w./-]+\w)/gm)]
    .map(([, path = '']) => path)
    .filter((path) => !path.startsWith('services/sales-agent'));

it.each(pages)('every link of %s leads somewhere', (page) => {
  const broken = linksOf(page).filter((target) => !existsSync(join(root, dirname(page), target.replace(/#.*/, ''))));
  expect(broken).toEqual([]);
});

it.each(pages)('every path that %s names exists', (page) => {
  expect(pathsOf(page).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it('the reading path is six files', () => {
  const [path = ''] = /## The way of one message[\s\S]*?\n## /.exec(read('README.md')) ?? [];
  expect([...path.matchAll(/\]\(([^)]+\.ts)\)/g)]).toHaveLength(6);
});
