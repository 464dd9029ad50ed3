import { type ChangedCondition, type Condition, canonicalJson } from '@baton/contracts';
import type { Values } from './tool.ts';

/** Which conditions do not hold any more. One that nobody can tell of does not hold. */
export const changedConditions = (conditions: readonly Condition[], now: Values): readonly ChangedCondition[] =>
  conditions
    .filter(({ name, value }) => !Object.hasOwn(now, name) || canonicalJson(now[name]) !== canonicalJson(value))
    .map(({ name, value: asked }) => ({ name, asked, ...(now[name] !== undefined && { now: now[name] }) }));
