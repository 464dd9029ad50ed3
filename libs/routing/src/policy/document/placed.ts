import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import { type Fault, type Mistake, type Path, written } from './mistake.ts';

/** Says of a fault where in the text it stands. */
export const placed = (fault: Fault, document: Document, lines: LineCounter): Mistake => {
  const { path, offset } = find(fault, document);
  const { line, col } = lines.linePos(offset);
  return {
    line: Math.max(1, line),
    column: Math.max(1, col),
    path: written(path),
    message: fault.message,
    ...(fault.suggestion && { suggestion: fault.suggestion }),
  };
};

interface Place {
  readonly path: Path;
  readonly offset: number;
}

/** As far as the path leads; what is not there is looked for where it should be. */
const find = ({ path, isKey }: Fault, document: Document): Place => {
  let node: unknown = document.contents;
  let key: unknown = node;
  const found: (string | number)[] = [];
  for (const step of path) {
    const below = childOf(node, step, document);
    found.push(below?.step ?? step);
    if (!below) break;
    key = below.key;
    node = below.value;
  }
  return { path: found, offset: offsetOf(isKey ? key : node) ?? offsetOf(key) ?? 0 };
};

interface Child {
  readonly step: string | number;
  readonly key: unknown;
  readonly value: unknown;
}

const childOf = (parent: unknown, step: string | number, document: Document): Child | undefined => {
  const node = isAlias(parent) ? parent.resolve(document) : parent;
  if (isSeq(node)) {
    const value = node.items[Number(step)];
    return value === undefined ? undefined : { step: Number(step), key: value, value };
  }
  const pair = isMap(node)
    ? node.items.find(({ key }) => (isScalar(key) ? String(key.value) : '') === step)
    : undefined;
  return pair && { step, key: pair.key, value: pair.value };
};

const offsetOf = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0];
