/** Types whose binary form is the bytes themselves. */
const oids = { bytea: 17, text: 25 } as const;
type ElementType = keyof typeof oids;

const declared = /\$(\d+)::(text|bytea)\[\]/g;
const known = new Map<string, ReadonlyMap<number, ElementType>>();

/**
 * The values of a prepared statement, arrays of texts and bytes in PostgreSQL's binary form. In the form of text every
 * character of a body would be escaped here and read one by one there.
 * @param text says what each is, as `$1::text[]`
 */
export function bound(text: string, values: readonly unknown[]): unknown[] {
  const types = typesIn(text);
  return values.map((value, n) => {
    const type = types.get(n);
    return type && isPlain(value) ? binaryArray(type, value) : value;
  });
}

function typesIn(text: string): ReadonlyMap<number, ElementType> {
  const types = known.get(text) ?? read(text);
  known.set(text, types);
  return types;
}

const read = (text: string): ReadonlyMap<number, ElementType> =>
  new Map([...text.matchAll(declared)].map(([, n, type]) => [Number(n) - 1, type as ElementType]));

type Item = string | Buffer | null | undefined;

/** What is anything else has a form of text that pg knows. */
const isPlain = (value: unknown): value is readonly Item[] =>
  Array.isArray(value) && value.every((item) => item == null || typeof item === 'string' || Buffer.isBuffer(item));

const INT = 4;

function binaryArray(type: ElementType, items: readonly Item[]): Buffer {
  const lengths = items.map((item) => (item == null ? -1 : Buffer.byteLength(item)));
  const dimensions = items.length === 0 ? [] : [items.length, 1];
  const head = [dimensions.length / 2, lengths.includes(-1) ? 1 : 0, oids[type], ...dimensions];
  const size = lengths.reduce((sum, length) => sum + INT + Math.max(length, 0), head.length * INT);
  const array = Buffer.allocUnsafe(size);
  let at = 0;
  for (const int of head) at = array.writeInt32BE(int, at);
  for (const [n, item] of items.entries()) {
    at = array.writeInt32BE(lengths[n] as number, at);
    if (typeof item === 'string') at += array.write(item, at);
    else if (item) at += item.copy(array, at);
  }
  return array;
}
