import type { RouteQuestion } from '../decision/route-decision.ts';
import { primary } from '../language.ts';
import type { AttributeValue, Conditions } from '../policy/policy-rule.ts';
import { covers } from '../policy/trigger-switches.ts';
import { isWithin } from './time-of-week.ts';

type Predicates = {
  readonly [Name in keyof Conditions]-?: (wanted: NonNullable<Conditions[Name]>, question: RouteQuestion) => boolean;
};

const isOneOf = (wanted: readonly string[], value: string | undefined): boolean =>
  value !== undefined && wanted.includes(value);

/** `de` is every German, `de-AT` one. */
const isLanguage = (wanted: string, language: string): boolean =>
  wanted.includes('-') ? wanted.toLowerCase() === language.toLowerCase() : primary(wanted) === primary(language);

const hasAttribute = (
  attributes: Readonly<Record<string, unknown>>,
  name: string,
  wanted: readonly AttributeValue[],
): boolean => Object.hasOwn(attributes, name) && wanted.some((value) => value === attributes[name]);

/** Each looks at one thing; what a question does not say fits no condition on it. */
const predicates: Predicates = {
  intent: (wanted, { intent }) => wanted.some((pattern) => covers(pattern, intent)),
  confidence: ({ from = 0, below = Number.POSITIVE_INFINITY }, { reason, guess }) => {
    const confidence = reason.confidence ?? guess?.confidence ?? 1;
    return confidence >= from && confidence < below;
  },
  language: (wanted, { language }) => wanted.some((one) => isLanguage(one, language)),
  sentiment: (wanted, { sentiment }) => isOneOf(wanted, sentiment),
  severity: (wanted, { severity }) => isOneOf(wanted, severity),
  customer: (wanted, { customer: { attributes = {} } }) =>
    Object.entries(wanted).every(([name, values]) => hasAttribute(attributes, name, values)),
  time: (wanted, { at }) => isWithin(at, wanted),
  channel: (wanted, { channel }) => wanted.includes(channel),
  tenant: (wanted, { tenant }) => wanted.includes(tenant),
  capability: (wanted, { to }) => isOneOf(wanted, to.capability),
  privilege: (wanted, { to }) => isOneOf(wanted, to.privilege),
  trigger: (wanted, { reason }) => wanted.includes(reason.trigger),
};

/** Whether all conditions hold for a question. */
export const holds = (conditions: Conditions, question: RouteQuestion): boolean =>
  (Object.keys(conditions) as (keyof Conditions)[]).every((name) => fits(name, conditions[name], question));

type Predicate = (wanted: unknown, question: RouteQuestion) => boolean;

const fits = (name: keyof Conditions, wanted: unknown, question: RouteQuestion): boolean =>
  wanted === undefined || (predicates[name] as Predicate)(wanted, question);
