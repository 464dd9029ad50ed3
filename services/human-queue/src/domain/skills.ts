import type { Item } from './item.ts';

/** Who is good at what, and who of them is there. */
export interface Skills {
  /** The operator's who looks. */
  readonly own: ReadonlySet<string>;
  /** Of all on duty. */
  readonly onDuty: ReadonlySet<string>;
}

/** Somebody who looks at the line takes what they can do within it; waiting longer costs the customer more than a second transfer does. */
const keptForMs = 60_000;

type Wanting = Pick<Item, 'skill' | 'requestedAt' | 'claim' | 'status'>;

/** Whether colleagues who can do what is wanted are shown it first: only who is on duty, and not for long. */
export const isKeptForOthers = (item: Wanting, { own, onDuty }: Skills, now: Date): boolean => {
  const { skill, requestedAt, claim, status } = item;
  if (skill === undefined || own.has(skill) || claim || status !== 'queued') return false;
  return onDuty.has(skill) && now.getTime() - requestedAt.getTime() < keptForMs;
};

/** `ada:tax`, once for each. */
export const skillsOf = (declared: readonly string[], operatorIds: readonly string[]): ReadonlySet<string> => {
  const pairs = declared.map((entry) => entry.split(':'));
  return new Set(pairs.flatMap(([id, skill]) => (id && skill && operatorIds.includes(id) ? skill : [])));
};
