import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { faults } from './faults.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/reliability.md'), 'utf8');

it.each(faults.map(({ name }) => name))('%s is on the page', (name) => {
  expect(page).toContain(`\`${name}\``);
});

it('gives each fault a name of its own, and a line', () => {
  expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
  for (const { name, what } of faults) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(what).not.toContain('\n');
  }
});
