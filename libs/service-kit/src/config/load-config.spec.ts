import { IsBoolean, IsInt, IsString, Max, Min } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { loadConfig, variableOf, WrongConfig } from './load-config.ts';
import { ServiceConfig } from './service.config.ts';

class DeskConfig extends ServiceConfig {
  @IsInt()
  @Min(1)
  @Max(60_000)
  sweepMs = 500;

  @IsBoolean()
  muted = false;

  @IsString()
  greeting: string;
}

const complete = {
  KAFKA_BROKERS: 'one:9092, two:9092',
  DATABASE_URL: 'postgresql://desk:hush@localhost:5432/desk',
  GREETING: 'Hello',
};

function linesOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(DeskConfig, env);
  } catch (error) {
    return (error as WrongConfig).lines;
  }
  return [];
}

describe('loading a config', () => {
  it('reads each property from the variable of its name, as its type', () => {
    const config = loadConfig(DeskConfig, { ...complete, SWEEP_MS: '250', MUTED: 'true', PORT: '7010' });
    expect(config).toMatchObject({ sweepMs: 250, muted: true, port: 7010, kafkaBrokers: ['one:9092', 'two:9092'] });
  });

  it('keeps the default of what is not set, or is set to nothing', () => {
    expect(loadConfig(DeskConfig, { ...complete, SWEEP_MS: ' ' })).toMatchObject({ sweepMs: 500, logLevel: 'info' });
  });

  it('reports everything that is wrong at once, a line for each variable', () => {
    const lines = linesOf({
      ...complete,
      GREETING: '',
      KAFKA_BROKERS: 'nowhere',
      SWEEP_MS: '0',
      MUTED: 'perhaps',
      PORT: 'x',
    });
    expect(lines.map((line) => line.split(' ')[0]).sort()).toEqual([
      'GREETING',
      'KAFKA_BROKERS',
      'MUTED',
      'PORT',
      'SWEEP_MS',
    ]);
  });

  it('says what is there, what must be, and what holds without it', () => {
    expect(linesOf({ ...complete, SWEEP_MS: '90000' })).toEqual([
      'SWEEP_MS is "90000": it must not be greater than 60000; without it: 500',
    ]);
    expect(linesOf({ ...complete, GREETING: '' })).toEqual(['GREETING is not set: it must be a string']);
  });

  it('never shows a secret', () => {
    const [line] = linesOf({ ...complete, DATABASE_URL: 'mysql://desk:hush@localhost/desk' });
    expect(line).toBe('DATABASE_URL is wrong: it must be postgresql://user:password@host:port/database');
  });

  it('takes a value apart only where a list is wanted', () => {
    expect(loadConfig(DeskConfig, { ...complete, GREETING: 'Hello, you' }).greeting).toBe('Hello, you');
  });

  it('gives a config that nobody can change', () => {
    expect(Object.isFrozen(loadConfig(DeskConfig, complete))).toBe(true);
  });

  it.each([
    ['port', 'PORT'],
    ['databasePoolSize', 'DATABASE_POOL_SIZE'],
    ['sweepMs', 'SWEEP_MS'],
  ])('reads %s from %s', (property, variable) => {
    expect(variableOf(property)).toBe(variable);
  });
});
