import type { ContextPackage } from '@baton/contracts';

/** A package leaves room for the rest of the event that carries it, which may be 256 KiB in all. */
const bytesMax = 240 * 1024;
const bytesPerToken = 4;

/** Cuts history, then memory, oldest first, until the package fits the receiver's window and the wire. */
export const fitPackage = (contents: ContextPackage, windowTokens: number): ContextPackage => {
  const limit = Math.min(bytesMax, windowTokens * bytesPerToken);
  let fitted = contents;
  let excess = sizeOf(fitted) - limit;
  while (excess > 0 && turnsOf(fitted).length > 1) {
    const dropped = oldestWorth(turnsOf(fitted).slice(0, -1), excess);
    fitted = withoutTurns(fitted, dropped);
    excess = sizeOf(fitted) - limit;
  }
  while (excess > 0 && (fitted.memory?.length ?? 0) > 0) {
    fitted = { ...fitted, memory: fitted.memory?.slice(oldestWorth(fitted.memory, excess)) };
    excess = sizeOf(fitted) - limit;
  }
  return fitted;
};

/** How many of the oldest items together free at least `bytes`; at least one, all if they do not. */
const oldestWorth = (items: readonly unknown[], bytes: number): number => {
  let freed = 0;
  let count = 0;
  for (const item of items) {
    if (freed >= bytes) break;
    freed += sizeOf(item);
    count += 1;
  }
  return Math.max(1, count);
};

const withoutTurns = (contents: ContextPackage, dropped: number): ContextPackage => {
  const history = contents.history ?? { turns: [], totalTurns: 0, cut: 0 };
  return { ...contents, history: { ...history, turns: history.turns.slice(dropped), cut: history.cut + dropped } };
};

const turnsOf = ({ history }: ContextPackage) => history?.turns ?? [];

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
