import type { ContextPackage } from '../parts/context-package.ts';
import type { Trigger } from '../vocabulary.ts';

type PartName = keyof ContextPackage;

/** Parts without which a transition makes no sense to anybody who receives it. */
const required: Partial<Record<Trigger, readonly PartName[]>> = {
  error_recovery: ['error'],
  returned: ['returns'],
};

/** Names of the parts that a handoff with this trigger must have and its package lacks. */
export const lackingParts = (
  trigger: Trigger,
  contents: { readonly [part in PartName]?: unknown },
): readonly PartName[] => (required[trigger] ?? []).filter((part) => contents[part] === undefined);
