import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FileModelCache } from './file.model-cache.ts';
import { MemoryModelCache } from './memory.model-cache.ts';
import { modelCacheSuite } from './model-cache.suite.ts';

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'models-')), 'not', 'there');

modelCacheSuite('A cache in memory', () => new MemoryModelCache());
modelCacheSuite('A cache in files', () => new FileModelCache(newFolder()));

it('A cache in files is shared by all who name its folder, and leaves nothing unfinished there', async () => {
  const folder = newFolder();
  await new FileModelCache(folder).put('0a', Uint8Array.of(7));
  expect([...((await new FileModelCache(folder).get('0a')) ?? [])]).toEqual([7]);
  expect(readdirSync(folder)).toEqual(['0a.model']);
});

it('A cache in files says what is wrong with its folder', async () => {
  const folder = newFolder();
  await new FileModelCache(folder).put('0a', Uint8Array.of(7));
  await expect(new FileModelCache(join(folder, '0a.model')).get('0b')).rejects.toThrow('ENOTDIR');
});
