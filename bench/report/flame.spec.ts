import { expect, it } from 'vitest';
import { flameOf, type Profile } from './flame.ts';

const node = (id: number, functionName: string, url = '', children: readonly number[] = []) => ({
  id,
  callFrame: { functionName, url },
  children,
});
const profile: Profile = {
  nodes: [
    node(1, '(root)', '', [2, 3]),
    node(2, '(idle)'),
    node(3, 'handle', 'file:///x/services/router/dist/a.js', [4, 5]),
    node(4, 'query', 'file:///x/node_modules/pg/lib/client.js'),
    node(5, 'rare', 'file:///x/node_modules/pg/lib/client.js'),
  ],
  samples: [2, 3, 4, 4, 5],
  timeDeltas: [9_000, 500, 250, 249, 1],
};

it('draws each frame as wide as its share of the busy time, with all it called', () => {
  const svg = flameOf(profile, 'router');
  expect(svg).toContain('<title>handle services/router 100.0 %</title>');
  expect(svg).toContain('<title>query pg 49.9 %</title>');
});

it('leaves out idle time, and what is too narrow to be seen', () => {
  expect(flameOf(profile, 'router')).not.toMatch(/idle|rare/);
});
