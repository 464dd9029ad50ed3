import { describe, expect, it } from 'vitest';
import type { ModelCache } from './model-cache.port.ts';

/** What every cache of models must do. */
export function modelCacheSuite(name: string, create: () => ModelCache): void {
  describe(name, () => {
    it('has nothing at first', async () => {
      expect(await create().get('0a')).toBeUndefined();
    });

    it('gives back what was put, byte by byte, each under its hash', async () => {
      const cache = create();
      await cache.put('0a', Uint8Array.of(1, 2, 255));
      await cache.put('0b', Uint8Array.of());
      expect([...((await cache.get('0a')) ?? [])]).toEqual([1, 2, 255]);
      expect([...((await cache.get('0b')) ?? [9])]).toEqual([]);
      expect(await cache.get('0c')).toBeUndefined();
    });

    it('keeps what was put last', async () => {
      const cache = create();
      await cache.put('0a', Uint8Array.of(1, 2, 3));
      await cache.put('0a', Uint8Array.of(4));
      expect([...((await cache.get('0a')) ?? [])]).toEqual([4]);
    });

    it('minds no change of the bytes after they were put', async () => {
      const cache = create();
      const bytes = Uint8Array.of(1);
      await cache.put('0a', bytes);
      bytes[0] = 2;
      expect([...((await cache.get('0a')) ?? [])]).toEqual([1]);
    });
  });
}
