import type { ModelCache } from './model-cache.port.ts';

export class MemoryModelCache implements ModelCache {
  readonly #models = new Map<string, Uint8Array>();

  readonly get = (hash: string): Promise<Uint8Array | undefined> => Promise.resolve(this.#models.get(hash));

  readonly put = async (hash: string, bytes: Uint8Array): Promise<void> => {
    this.#models.set(hash, bytes.slice());
  };
}
