import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { services } from '../system.ts';

const read = (page: string): string => readFileSync(join(import.meta.dirname, '../..', page), 'utf8');

it('the README says of each service where it is and what for, in the order of the map', () => {
  const rows = read('README.md').matchAll(/^\| \[(services\/[\w-]+)\]\(\1\) \| \S/gm);
  expect([...rows].map(([, folder]) => folder)).toEqual(services.map(({ folder }) => folder));
});

it('a cluster shows each page where npm start does', () => {
  const forwards = read('k8s/README.md').matchAll(/port-forward service\/([\w-]+) (\d+):80/g);
  const pages = services.filter(({ secrets }) => secrets).map(({ name, port }) => [name, String(port)]);
  expect([...forwards].map(([, name, port]) => [name, port]).sort()).toEqual(pages.sort());
});
