import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { brokerSettings } from './kafka-settings.ts';

const compose = readFileSync(join(import.meta.dirname, '../../docker-compose.yml'), 'utf8');

it.each(Object.entries(brokerSettings))('gives the broker in Docker the same %s', (name, value) => {
  const variable = `KAFKA_${name.toUpperCase().replaceAll('.', '_')}`;

  expect(compose).toContain(`${variable}: '${value}'`);
});
