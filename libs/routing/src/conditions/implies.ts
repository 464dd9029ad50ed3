import { primary } from '../language.ts';
import type { AttributeValue, Conditions, TimeOfWeek } from '../policy/policy-rule.ts';
import { days } from '../policy/policy-rule.ts';
import { covers } from '../policy/trigger-switches.ts';

/** Whether whatever meets the narrow condition meets the wide one, too. */
type Containments = {
  readonly [Name in keyof Conditions]-?: (
    narrow: NonNullable<Conditions[Name]>,
    wide: NonNullable<Conditions[Name]>,
  ) => boolean;
};

type Values = readonly AttributeValue[];

const within = (narrow: Values, wide: Values): boolean => narrow.every((value) => wide.includes(value));

const eachWithin = (narrow: readonly string[], wide: readonly string[], isIn: (one: string, by: string) => boolean) =>
  narrow.every((one) => wide.some((by) => isIn(one, by)));

const isPartOfTime = (narrow: TimeOfWeek, wide: TimeOfWeek): boolean =>
  narrow.zone === wide.zone &&
  (narrow.from ?? '00:00') === (wide.from ?? '00:00') &&
  (narrow.to ?? '24:00') === (wide.to ?? '24:00') &&
  within(narrow.days ?? days, wide.days ?? days);

const containments: Containments = {
  intent: (narrow, wide) => eachWithin(narrow, wide, (one, by) => one === by || covers(by, one)),
  confidence: (narrow, wide) =>
    (narrow.from ?? 0) >= (wide.from ?? 0) &&
    (narrow.below ?? Number.POSITIVE_INFINITY) <= (wide.below ?? Number.POSITIVE_INFINITY),
  language: (narrow, wide) => eachWithin(narrow, wide, (one, by) => one === by || primary(one) === by),
  sentiment: within,
  severity: within,
  customer: (narrow, wide) =>
    Object.entries(wide).every(([name, values]) => {
      const some = Object.hasOwn(narrow, name) ? narrow[name] : undefined;
      return some !== undefined && within(some, values);
    }),
  time: isPartOfTime,
  channel: within,
  tenant: within,
  capability: within,
  privilege: within,
  trigger: within,
};

/** Whether whatever meets the first conditions meets the second ones; in doubt not. */
export const implies = (narrow: Conditions, wide: Conditions): boolean =>
  speaksAlike(narrow, wide) &&
  (Object.keys(wide) as (keyof Conditions)[]).every((name) => isContained(name, narrow[name], wide[name]));

/** Who says nothing of confidence means what is sure enough, which is another thing for each tenant. */
const speaksAlike = (narrow: Conditions, wide: Conditions): boolean =>
  (narrow.confidence === undefined) === (wide.confidence === undefined);

type Containment = (narrow: unknown, wide: unknown) => boolean;

const isContained = (name: keyof Conditions, narrow: unknown, wide: unknown): boolean =>
  wide === undefined || (narrow !== undefined && (containments[name] as Containment)(narrow, wide));
