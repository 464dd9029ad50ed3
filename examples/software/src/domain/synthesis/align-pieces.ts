import type { Example } from '../example.ts';
import { type Piece, piecesFor } from './pieces.ts';

interface Reached {
  /** How far into each output. */
  readonly at: readonly number[];
  readonly pieces: readonly Piece[];
  readonly cost: number;
}

const piecesMax = 12;
const statesMax = 20_000;

/**
 * The cheapest way to put every output together from pieces of its input and constant text, all examples side by side: a piece is
 * taken only where it continues each of them. It rests wherever it yields; undefined where there is no way.
 */
export function* alignPieces(examples: readonly Example[]): Generator<undefined, readonly Piece[] | undefined> {
  const pairs = examples.flatMap(({ input, output }) =>
    typeof input === 'string' && typeof output === 'string' ? [{ input, output }] : [],
  );
  if (pairs.length < examples.length) return undefined;
  const outputs = pairs.map(({ output }) => output);
  const pieces = piecesFor(pairs.map(({ input }) => input));
  const settled = new Set<string>();
  const open: Reached[] = [{ at: outputs.map(() => 0), pieces: [], cost: 0 }];
  while (open.length > 0 && settled.size < statesMax) {
    yield;
    const reached = takeCheapest(open);
    if (reached.at.every((at, nth) => at === outputs[nth]?.length)) return reached.pieces;
    const key = reached.at.join();
    if (settled.has(key) || reached.pieces.length >= piecesMax) continue;
    settled.add(key);
    open.push(...onwards(reached, outputs, pieces));
  }
  return undefined;
}

const takeCheapest = (open: Reached[]): Reached => {
  const least = open.reduce((best, { cost }, at) => (cost < (open[best] as Reached).cost ? at : best), 0);
  return open.splice(least, 1)[0] as Reached;
};

const onwards = (reached: Reached, outputs: readonly string[], pieces: readonly Piece[]): readonly Reached[] => {
  const rests = outputs.map((output, nth) => output.slice(reached.at[nth]));
  const fitting = pieces.filter(({ values }) =>
    rests.every((rest, nth) => values[nth] && rest.startsWith(values[nth])),
  );
  return [...fitting, ...constantsOf(rests)].map((piece) => ({
    at: reached.at.map((at, nth) => at + (piece.values[nth]?.length ?? 0)),
    pieces: [...reached.pieces, piece],
    cost: reached.cost + piece.cost,
  }));
};

/** Text that all outputs go on with; it is dearer than a piece, as it says nothing about other inputs. */
const constantsOf = (rests: readonly string[]): readonly Piece[] => {
  const [first = ''] = rests;
  const lengths = Array.from(first, (_, at) => at + 1);
  const common = lengths.filter((length) => rests.every((rest) => rest.startsWith(first.slice(0, length))));
  return common.map((length) => {
    const text = first.slice(0, length);
    return { code: JSON.stringify(text), values: rests.map(() => text), cost: 2 + length };
  });
};
