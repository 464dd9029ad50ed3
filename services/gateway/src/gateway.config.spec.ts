import { loadConfig } from '@baton/service-kit';
import { describe, expect, it } from 'vitest';
import { GatewayConfig } from './gateway.config.ts';

const env = {
  DATABASE_URL: 'postgresql://gateway@localhost/gateway',
  KAFKA_BROKERS: 'localhost:9092',
  CHANNELS: 'web:Web chat:token-web',
  TOKEN_KEY: 'a-key-for-tests-alone',
};

describe('the configuration', () => {
  it('needs channels and a key, and nobody to try it out', () => {
    expect(loadConfig(GatewayConfig, env)).toMatchObject({ channels: ['web:Web chat:token-web'], demoCustomers: [] });
    const { CHANNELS: _, TOKEN_KEY: __, ...rest } = env;
    expect(() => loadConfig(GatewayConfig, rest)).toThrow(/CHANNELS is not set.*\n.*TOKEN_KEY is not set/);
  });

  it.each([
    ['CHANNELS', 'web:Web chat:short', 'must be id:Display Name:token'],
    ['CHANNELS', 'web:A:token-one,web:B:token-two', 'must name every id once'],
    ['TOKEN_KEY', 'too-short-a-key', 'must have 16 characters at least'],
  ])('is wrong with %s=%s, and does not repeat it', (name, value, message) => {
    const load = () => loadConfig(GatewayConfig, { ...env, [name]: value });
    expect(load).toThrow(`${name} is wrong: it ${message}`);
    expect(load).not.toThrow(value);
  });

  it('says how a customer to try it out is written', () => {
    const load = () => loadConfig(GatewayConfig, { ...env, DEMO_CUSTOMERS: 'C-1001:Emma Clarke' });
    expect(load).toThrow('DEMO_CUSTOMERS is "C-1001:Emma Clarke": it must be id:Name:language');
  });
});
