import { loadConfig } from '@baton/service-kit';
import { expect, it } from 'vitest';
import { AgentConfig } from './agent.config.ts';

const env = { KAFKA_BROKERS: 'one:9092', DATABASE_URL: 'postgresql://desk:hush@localhost:5432/desk' };
const load = (more: Record<string, string>) => loadConfig(AgentConfig, { ...env, ...more });

it('needs no model', () => {
  expect(load({}).modelBaseUrl).toBeUndefined();
});

it('takes a model by its endpoint and its name', () => {
  const model = { MODEL_BASE_URL: 'http://localhost:11434/v1', MODEL_NAME: 'small', MODEL_TIMEOUT_MS: '500' };
  expect(load(model)).toMatchObject({ modelBaseUrl: model.MODEL_BASE_URL, modelName: 'small', modelTimeoutMs: 500 });
});

it('takes no endpoint without a name', () => {
  expect(() => load({ MODEL_BASE_URL: 'http://localhost:11434/v1' })).toThrow('MODEL_NAME is not set');
});

it('never shows an endpoint, which may hold a password', () => {
  expect(() => load({ MODEL_BASE_URL: 'ftp://me:hush@host', MODEL_NAME: 'small' })).toThrow('MODEL_BASE_URL is wrong');
});
