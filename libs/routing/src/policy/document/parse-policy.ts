import type { Policy } from '../policy.ts';
import { deadRules } from './dead-rules.ts';
import type { Fault, Mistake } from './mistake.ts';
import { placed } from './placed.ts';
import { readPolicy } from './read-policy.ts';
import { type ReadYaml, readYaml } from './read-yaml.ts';

/** A policy, with what in it can have no effect; or all that is wrong with its text. */
export type Parsed =
  | { readonly policy: Policy; readonly warnings: readonly Mistake[] }
  | { readonly mistakes: readonly Mistake[] };

/** Nobody mends more at once. */
const mistakesMax = 50;
/** Of so many it is known where they stand, for each is looked for. */
const placedMax = 1_000;

/** Reads a policy's file. What is wrong anywhere is refused whole. */
export const parsePolicy = (text: string): Parsed => {
  const yaml = readYaml(text);
  if ('mistakes' in yaml) return { mistakes: yaml.mistakes.slice(0, mistakesMax) };
  const read = readPolicy(yaml.content);
  if ('faults' in read) return { mistakes: inOrder(read.faults, yaml).slice(0, mistakesMax) };
  return { policy: read.policy, warnings: inOrder(deadRules(read.policy), yaml) };
};

const inOrder = (faults: readonly Fault[], { document, lines }: ReadYaml): readonly Mistake[] =>
  faults
    .slice(0, placedMax)
    .map((fault) => placed(fault, document, lines))
    .toSorted((one, other) => one.line - other.line || one.column - other.column);
