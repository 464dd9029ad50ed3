import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelCache } from './model-cache.port.ts';

/** One file per model in a folder of its own, which several processes may share. */
export class FileModelCache implements ModelCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  readonly get = async (hash: string): Promise<Uint8Array | undefined> => {
    try {
      return await readFile(this.#fileOf(hash));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  };

  /** Under another name first: who reads meanwhile finds a whole model or none. */
  readonly put = async (hash: string, bytes: Uint8Array): Promise<void> => {
    await mkdir(this.#folder, { recursive: true });
    const unfinished = `${this.#fileOf(hash)}.${process.pid}`;
    await writeFile(unfinished, bytes);
    await rename(unfinished, this.#fileOf(hash));
  };

  #fileOf(hash: string): string {
    return join(this.#folder, `${hash}.model`);
  }
}
