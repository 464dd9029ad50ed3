export type Vector = Float64Array;

export interface Placed {
  readonly label: string;
  readonly vector: Vector;
}

/** How like a text is to the examples of a label. */
export interface Likeness {
  readonly label: string;
  readonly score: number;
}

/** The nearest example counts less than the middle of all: one of them may be odd. */
const nearestShare = 0.3;

export const unit = (values: ArrayLike<number>): Vector => {
  const vector = Float64Array.from(values);
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
};

export const dot = (a: Vector, b: Vector): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
};

export const sumOf = (vectors: readonly Vector[]): Vector => {
  const sum = new Float64Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0);
  return sum;
};

/** The examples of each label, and their sum. */
export type Groups = readonly { readonly label: string; readonly members: readonly Placed[]; readonly sum: Vector }[];

export const groupsOf = (placed: readonly Placed[]): Groups =>
  [...new Set(placed.map(({ label }) => label))].map((label) => {
    const members = placed.filter((one) => one.label === label);
    return { label, members, sum: sumOf(members.map(({ vector }) => vector)) };
  });

/** @param except an example that is to be judged as if it were none */
export const likenesses = (vector: Vector, groups: Groups, except?: Placed): readonly Likeness[] =>
  groups.flatMap(({ label, members, sum }) => {
    const others = except?.label === label ? members.filter((member) => member !== except) : members;
    if (others.length === 0) return [];
    const rest =
      others.length < members.length && except ? sum.map((value, at) => value - (except.vector[at] ?? 0)) : sum;
    const nearest = others.reduce((best, other) => Math.max(best, dot(vector, other.vector)), -1);
    return [{ label, score: nearestShare * nearest + (1 - nearestShare) * dot(vector, unit(rest)) }];
  });
