/** Keeps what was learnt, by the hash of what it was learnt from. It may forget at any time. */
export interface ModelCache {
  readonly get: (hash: string) => Promise<Uint8Array | undefined>;
  readonly put: (hash: string, bytes: Uint8Array) => Promise<void>;
}
