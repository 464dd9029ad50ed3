import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { generated, pages, pageText, root, shown } from './snippets.ts';

/** Targets of the page's links that lie in this repository. */
const linksOf = (page: string): string[] =>
  [...pageText(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(https?:|mailto:)/.test(target));

const onTheWay = [...Object.keys(generated), ...shown.map(({ file }) => file)];
const exists = (path: string): boolean =>
  existsSync(join(root, path)) || onTheWay.some((file) => file.startsWith(path));

/** The anchors that a page's headings get. */
const anchorsOf = (page: string): string[] =>
  [...pageText(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );

/** What a page quotes as a path below one of our folders. */
const pathsOf = (page: string): string[] =>
  [...pageText(page).matchAll(/(?:^|[\s`])((?:libs|services|apps|tools|examples|e2e|k8s|docs)\/[\w./-]+\w)/gm)].map(
    ([, path = '']) => path,
  );

it.each(pages)('every link of %s leads somewhere', (page) => {
  const broken = linksOf(page).filter((target) => {
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? page : join(dirname(page), path);
    if (!existsSync(join(root, file))) return true;
    return anchor !== undefined && file.endsWith('.md') && !anchorsOf(file).includes(anchor);
  });
  expect(broken).toEqual([]);
});

it.each(pages)('every path that %s names exists, or comes about on the way', (page) => {
  expect(pathsOf(page).filter((path) => !exists(path))).toEqual([]);
});

it('the reading path is six files', () => {
  const [path = ''] = /## The way of one message[\s\S]*?\n## /.exec(pageText('README.md')) ?? [];
  expect([...path.matchAll(/\]\(([^)]+\.ts)\)/g)]).toHaveLength(6);
});
