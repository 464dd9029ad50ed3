const TEXT_OID = 25;
const HEAD = 20;

/**
 * A `text[]` as PostgreSQL sends and takes it in binary: its literal would have each quote of each JSON escaped, and read
 * again on the other side.
 */
export function textArray(items: readonly (string | Buffer)[]): Buffer {
  const parts = items.map((item) => (typeof item === 'string' ? Buffer.from(item) : item));
  const array = Buffer.allocUnsafe(HEAD + parts.reduce((sum, part) => sum + 4 + part.length, 0));
  for (const [n, word] of [1, 0, TEXT_OID, parts.length, 1].entries()) array.writeInt32BE(word, n * 4);
  let at = HEAD;
  for (const part of parts) {
    array.writeInt32BE(part.length, at);
    part.copy(array, at + 4);
    at += 4 + part.length;
  }
  return array;
}
