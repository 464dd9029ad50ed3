import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Service } from '../system.ts';

export type Environment = Readonly<Record<string, string>>;

interface Config {
  port: number;
  shutdownMs: number;
}

interface KnownConfig {
  config: Config;
  variables: readonly string[];
  secrets: readonly string[];
}

/** Read by the telemetry preload and the topics' creation, before and beside any config class. */
const readElsewhere = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'KAFKA_REPLICATION_FACTOR'];

const root = join(import.meta.dirname, '../..');
const sources = join(root, 'libs/service-kit/src/config');

/** The service's own config class, else the one every agent has. Imported by path: services are compiled under rules of their own. */
export async function configOf({ folder, name }: Service, environment: Environment): Promise<KnownConfig> {
  const own = join(root, `${folder}/src/${name}.config.ts`);
  const classes = await import(existsSync(own) ? own : join(root, 'libs/agent-kit/src/agent.config.ts'));
  const { loadConfig, variableOf } = await import(join(sources, 'load-config.ts'));
  const { isSecret } = await import(join(sources, 'secret.ts'));
  const config = loadConfig(Object.values(classes).find(isClass), environment);
  const properties = Object.keys(config);
  const secrets = properties.filter((property) => isSecret(config, property));
  return { config, variables: properties.map(variableOf), secrets: secrets.map(variableOf) };
}

const isClass = (exported: unknown): boolean => typeof exported === 'function';

/** It starts with this, is given nothing that nobody reads, and everything else that it is given with `npm start`. */
export async function expectToFit(service: Service, environment: Environment): Promise<KnownConfig> {
  const known = await configOf(service, environment);
  const variables = Object.keys(environment);
  expect([...known.variables, ...readElsewhere]).toEqual(expect.arrayContaining(variables));
  expect(variables).toEqual(expect.arrayContaining(Object.keys(service.secrets ?? {})));
  expect(environment).toMatchObject(service.settings ?? {});
  return known;
}
