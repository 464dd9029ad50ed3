const M = 0x5bd1e995;

/** Kafka's own hash: a key is on the partition where every client looks for it. */
export function murmur2(key: Buffer): number {
  let hash = 0x9747b28c ^ key.length;
  const whole = key.length & ~3;
  for (let at = 0; at < whole; at += 4) {
    const word = Math.imul(key.readInt32LE(at), M);
    hash = Math.imul(hash, M) ^ Math.imul(word ^ (word >>> 24), M);
  }
  for (let at = key.length - 1; at >= whole; at -= 1) hash ^= (key[at] ?? 0) << (8 * (at - whole));
  if (key.length > whole) hash = Math.imul(hash, M);
  hash = Math.imul(hash ^ (hash >>> 13), M);
  return hash ^ (hash >>> 15);
}

export const partitionOf = (key: Buffer | null, partitions: number): number =>
  key ? (murmur2(key) & 0x7fffffff) % partitions : 0;
