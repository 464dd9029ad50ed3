import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { expect, it } from 'vitest';
import { brokerSettings } from './kafka-settings.ts';

/** What the broker is given in Docker and on Kubernetes. */
const given = parseEnv(readFileSync(join(import.meta.dirname, '../../k8s/components/kafka/broker.env'), 'utf8'));

it.each(Object.entries(brokerSettings))('gives the broker in a container the same %s', (name, value) => {
  expect(given[`KAFKA_${name.toUpperCase().replaceAll('.', '_')}`]).toBe(value);
});
