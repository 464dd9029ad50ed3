import { type ApprovalPolicy, defaultApprovals } from './approval-policy.ts';
import { type ClassifierPolicy, defaultClassifier } from './classifier-policy.ts';
import { defaultGuards, type Guards } from './guards.ts';
import { defaultOverload, type OverloadPolicy } from './overload-policy.ts';
import type { PolicyRule } from './policy-rule.ts';
import { defaultStickiness, type Stickiness } from './stickiness.ts';
import { defaultTaskPolicy, type TaskPolicy } from './task-policy.ts';
import type { TenantThresholds } from './tenant-thresholds.ts';
import { defaultSwitches, type TriggerSwitches } from './trigger-switches.ts';

/** The rules' settings; durations in milliseconds. */
export interface Policy {
  readonly version: string;
  /** Owner of a conversation nobody owns yet. */
  readonly entryAgent: string;
  /** By channel, where it is another one. */
  readonly entryAgents: Readonly<Record<string, string>>;
  /** How long one AI may take to bid while others could be asked. */
  readonly offerMs: number;
  /** How long all AI attempts of one handoff may take together. */
  readonly budgetMs: number;
  /** How long a person may be waited for. */
  readonly queueMs: number;
  /** How often a handoff may come back for missing facts before a person is asked instead. */
  readonly missingContextLimit: number;
  /** The longest an owner who let its time pass is waited for before it is noticed again. */
  readonly stallBackoffMaxMs: number;
  /** In their order: the first that holds is used. */
  readonly rules: readonly PolicyRule[];
  /** By tenant, where it is otherwise. */
  readonly tenants: Readonly<Record<string, TenantThresholds>>;
  readonly classifier: ClassifierPolicy;
  readonly triggers: TriggerSwitches;
  readonly guards: Guards;
  readonly stickiness: Stickiness;
  readonly tasks: TaskPolicy;
  readonly approvals: ApprovalPolicy;
  readonly overload: OverloadPolicy;
}

export const defaultPolicy: Policy = {
  version: 'default-1',
  entryAgent: 'triage-agent',
  entryAgents: {},
  offerMs: 6_000,
  budgetMs: 15_000,
  queueMs: 1_800_000,
  missingContextLimit: 1,
  stallBackoffMaxMs: 3_600_000,
  rules: [],
  tenants: {},
  classifier: defaultClassifier,
  triggers: defaultSwitches,
  guards: defaultGuards,
  stickiness: defaultStickiness,
  tasks: defaultTaskPolicy,
  approvals: defaultApprovals,
  overload: defaultOverload,
};
