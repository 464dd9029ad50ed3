import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agent } from '../generate/agent.ts';
import { event } from '../generate/event.ts';
import { rule } from '../generate/rule.ts';
import { type Changes, Tree } from '../generate/tree.ts';

export const root = join(import.meta.dirname, '../..');

/** What a newcomer reads. */
export const pages: readonly string[] = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: root })];

export const pageText = (page: string): string => readFileSync(join(root, page), 'utf8');

/** The code of a page in one language, block by block. */
export const snippetsOf = (page: string, language: string): string[] =>
  [...pageText(page).matchAll(/^ *```(\w+)\n([\s\S]*?)^ *```/gm)].flatMap(([, found, code = '']) =>
    found === language ? [code] : [],
  );

/** A snippet says in its first line which file it is. */
const fileOf = (snippet: string): string => /^\/\/ (\S+\.ts)\n/.exec(snippet)?.[1] ?? '';

/** The TypeScript of the pages, with the files it is. */
export const shown = pages.flatMap((page) =>
  snippetsOf(page, 'ts').map((code) => ({ page, file: fileOf(code), code })),
);

const tree = new Tree(root);
const unlessThere = (path: string, generate: () => Changes): Changes => (tree.exists(path) ? {} : generate());

/** The files that the pages have their reader generate, before anything is changed in them. */
export const generated: Changes = {
  ...unlessThere('services/sales-agent', () => agent(tree, ['sales-agent', 'sales.new_plan'])),
  ...unlessThere('libs/contracts/src/events/order-shipped.contract.ts', () => event(tree, ['order.shipped'])),
  ...unlessThere('libs/routing/src/decision/rules/vip-customer.rule.ts', () => rule(tree, ['vip-customer'])),
};
