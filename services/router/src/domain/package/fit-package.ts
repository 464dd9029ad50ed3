import type { ContextPackage } from '@baton/contracts';

/** A package leaves room for the rest of the event that carries it, which may be 256 KiB in all. */
const bytesMax = 240 * 1024;

/** What may be cut beside the history, in this order, oldest entries first. Promises and constraints are never. */
const expendable = ['memory', 'tasks', 'results', 'tried', 'facts'] as const;

/**
 * Cuts the package until it fits the wire: history, then memory, then what the sender found out. What was cut is counted.
 * @param needed names of facts that stay
 */
export const fitPackage = (contents: ContextPackage, needed: readonly string[]): ContextPackage => {
  let excess = sizeOf(contents) - bytesMax;
  if (excess <= 0) return contents;
  let fitted = withoutTurns(contents, oldestWorth(contents.history?.turns.slice(0, -1) ?? [], excess));
  for (const part of expendable) {
    excess = sizeOf(fitted) - bytesMax;
    if (excess <= 0) return fitted;
    const entries: readonly unknown[] = (fitted[part] ?? []).filter(
      (entry) => part !== 'facts' || !isNeeded(entry, needed),
    );
    fitted = without(fitted, part, entries.slice(0, oldestWorth(entries, excess)));
  }
  return sizeOf(fitted) > bytesMax ? withoutTurns(fitted, fitted.history?.turns.length ?? 0) : fitted;
};

const isNeeded = (entry: object, needed: readonly string[]): boolean =>
  'name' in entry && needed.includes(String(entry.name));

/** How many of the oldest items together free at least `bytes`; all if they do not. */
const oldestWorth = (items: readonly unknown[], bytes: number): number => {
  let freed = 0;
  let count = 0;
  for (const item of items) {
    if (freed >= bytes) break;
    freed += sizeOf(item);
    count += 1;
  }
  return count;
};

const withoutTurns = (contents: ContextPackage, dropped: number): ContextPackage => {
  const { history } = contents;
  if (!history) return contents;
  return { ...contents, history: { ...history, turns: history.turns.slice(dropped), cut: history.cut + dropped } };
};

const without = (
  contents: ContextPackage,
  part: (typeof expendable)[number],
  dropped: readonly unknown[],
): ContextPackage => {
  const { provenance } = contents;
  if (dropped.length === 0) return contents;
  return {
    ...contents,
    [part]: contents[part]?.filter((entry) => !dropped.includes(entry)),
    ...(provenance && { provenance: { ...provenance, cut: { ...provenance.cut, [part]: dropped.length } } }),
  };
};

const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** The last items that together take no more than `bytes`. */
export const lastWithin = <T>(items: readonly T[], bytes: number): readonly T[] => {
  let left = bytes;
  const first = items.findLastIndex((item) => {
    left -= sizeOf(item);
    return left < 0;
  });
  return items.slice(first + 1);
};
