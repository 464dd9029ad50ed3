import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ToldProcess } from './told.process.ts';

const script = join(import.meta.dirname, 'told.fixture.ts');
let folder: string;
let told: ToldProcess<{ hello: string }>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baton-told-'));
  told = await ToldProcess.start(script, 'world', join(folder, 'end'));
});

afterEach(async () => {
  await told.end();
  rmSync(folder, { recursive: true });
});

it('greets with what it has to say', () => {
  expect(told.greeting).toEqual({ hello: 'world' });
});

it('answers each when that is done, also the same ones at once', async () => {
  const done: string[] = [];
  const waiting = ['first', 'second'].map((name) => told.tell('wait').then(() => done.push(name)));
  await told.tell('open').then(() => done.push('open'));
  await Promise.all(waiting);
  expect(done.sort()).toEqual(['first', 'open', 'second']);
});

it('says why something could not be done, and goes on', async () => {
  await expect(told.tell('fail', 'rain')).rejects.toThrow('fail rain: because of rain');
  await expect(told.tell('fly')).rejects.toThrow("there is no command 'fly'");
  await told.tell('open');
});

it('lets nobody wait for a process that has ended', async () => {
  const waiting = told.tell('wait');
  await expect(Promise.all([waiting, told.tell('die')])).rejects.toThrow('has ended');
  await expect(told.tell('open')).rejects.toThrow('has ended');
});

it('ends in order when it is told to', async () => {
  await told.end();
  expect(readFileSync(join(folder, 'end'), 'utf8')).toBe('ended in order');
});

it('says so when it ends before it has greeted', async () => {
  await expect(ToldProcess.start(join(folder, 'nothing.ts'))).rejects.toThrow('ended before it was ready');
});
