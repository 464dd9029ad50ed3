import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { gatewayInputs, routerInputs } from '../../libs/contracts/src/topics.ts';
import { services } from '../system.ts';

const foldersOf = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

it('the map of what runs names exactly the services there are', () => {
  expect(services.map(({ folder }) => folder).sort()).toEqual(foldersOf('services').map((name) => `services/${name}`));
});

it.each([
  ['router', routerInputs],
  ['gateway', gatewayInputs],
])('every topic the %s consumes has dead letters made for it', (reader, inputs) => {
  const service = services.find(({ name }) => name === reader);
  expect(service?.consumes.filter((topic) => !inputs.includes(topic))).toEqual([]);
});

it('there are eight libraries; a ninth needs a decision on record', () => {
  expect(foldersOf('libs')).toEqual([
    'agent-kit',
    'classifier',
    'contracts',
    'messaging',
    'routing',
    'service-kit',
    'signals',
    'testing',
  ]);
});

it.each(services.map(({ folder }) => folder))('%s starts in one statement', (folder) => {
  const statements = readFileSync(`${folder}/src/main.ts`, 'utf8')
    .split(';\n')
    .filter((line) => !/^\s*(import|$)/.test(line));
  expect(statements).toHaveLength(1);
});
