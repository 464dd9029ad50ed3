import { afterEach, expect, it, vi } from 'vitest';
import type { Service } from '../system.ts';
import { environment } from './service.ts';

const service: Service = {
  name: 'gateway',
  does: 'the edge',
  folder: 'services/gateway',
  needs: [],
  consumes: [],
  publishes: [],
  database: 'gateway',
  port: 7015,
  secrets: { TOKEN_KEY: 'key:{gateway_token_key}' },
  settings: { DEMO_CUSTOMERS: 'C-1001:Emma Clarke:en' },
};
const here = { brokers: '127.0.0.1:9092', databaseUrl: 'postgres://here', secrets: (name: string) => `<${name}>` };
const traces = { endpoint: 'http://127.0.0.1:1', url: 'http://127.0.0.1:9411' };

afterEach(() => vi.unstubAllEnvs());

it('a service is given its settings, its secrets, and where it is', () => {
  expect(environment(service, here)).toMatchObject({
    DEMO_CUSTOMERS: 'C-1001:Emma Clarke:en',
    TOKEN_KEY: 'key:<gateway_token_key>',
    KAFKA_BROKERS: '127.0.0.1:9092',
    DATABASE_URL: 'postgres://here',
    SERVICE_NAME: 'gateway',
  });
});

it('a variable of whoever starts it comes before a setting, and not before an address', () => {
  vi.stubEnv('DEMO_CUSTOMERS', 'C-1:Ada:en');
  vi.stubEnv('TRACES_URL', 'https://traces.example');
  vi.stubEnv('DATABASE_URL', 'postgres://elsewhere');

  expect(environment(service, { ...here, traces })).toMatchObject({
    DEMO_CUSTOMERS: 'C-1:Ada:en',
    TRACES_URL: 'https://traces.example',
    DATABASE_URL: 'postgres://here',
  });
});

it('it sends its spans where they are shown, and nowhere if they are not', () => {
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', undefined);

  expect(environment(service, { ...here, traces })).toMatchObject({
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1',
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    TRACES_URL: 'http://127.0.0.1:9411',
  });
  expect(environment(service, here)).not.toHaveProperty('OTEL_EXPORTER_OTLP_ENDPOINT');
});

it('what npm says of itself is none of its business', () => {
  vi.stubEnv('npm_config__auth', 'secret');

  expect(environment(service, here)).not.toHaveProperty('npm_config__auth');
});
