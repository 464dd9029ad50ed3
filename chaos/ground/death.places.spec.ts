import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compiledOf, deadly, places } from './death.places.ts';
import { deathPoints } from './ground.ts';

const sourceOf = (file: string): string => readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
const death = /if \(Math\.random\(\) < 0\.25\) process\.kill\(process\.pid, 'SIGKILL'\);\n/;

it.each(deathPoints)('%s is a place in the code as it is', (point) => {
  const place = places[point];
  const source = sourceOf(place.file);
  const mortal = deadly(source, place, 0.25);
  expect(mortal.replace(death, '')).toBe(source);
  const [living = '', rest = ''] = mortal.split(death);
  expect(living.trimEnd().endsWith(place.behind.trim())).toBe(true);
  expect(rest.startsWith(place.before)).toBe(true);
});

it('refuses code in which there is no such place any more', () => {
  expect(() => deadly('export {};', places['after-commit'], 1)).toThrow("'await commit(client);' is gone");
});

it('knows where the code is compiled to', () => {
  expect(compiledOf('/libs/messaging/src/relay/relay.ts')).toBe('/libs/messaging/dist/relay/relay.js');
});
