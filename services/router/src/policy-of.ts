import { createHash } from 'node:crypto';
import {
  defaultApprovals,
  defaultGuards,
  defaultPolicy,
  defaultSwitches,
  defaultTaskPolicy,
  type Guards,
  type Policy,
  type PolicyRule,
  type SwitchableTrigger,
  type TaskPolicy,
  type TriggerSwitches,
} from '@baton/routing';

/** An intent, or all below one: `billing.*`. */
export const INTENTS = /^[\w-]+(\.[\w-]+)*(\.\*)?$/;
/** `name:intent:agent-id` */
export const EXPLICIT_RULE = /^([\w-]{1,64}):([\w-]+(?:\.[\w-]+)*(?:\.\*)?):([A-Za-z0-9._-]{1,100})$/;

/** Minor units of a currency: `EUR:500`. */
export const COST = /^([A-Z]{3}):(\d{1,12})$/;

/** `channel:agent-id` */
export const ENTRY_AGENT = /^([A-Za-z0-9._-]{1,100}):([A-Za-z0-9._-]{1,100})$/;

/** As the router reads them from its environment. */
interface Settings {
  readonly triggersOff: readonly string[];
  readonly explicitRules: readonly string[];
  readonly reviewedIntents: readonly string[];
  readonly confidenceMin: number;
  readonly largeAmount: number;
  readonly repeatsMax: number;
  readonly hopsMax?: number;
  readonly answersMax: number;
  readonly tokensMax: number;
  readonly costMax: readonly string[];
  readonly waitedMsMax: number;
  readonly tasksOnOwnerChange: string;
  readonly taskNoticeFromMs: number;
  readonly twoPeopleAbove: readonly string[];
  readonly entryAgents: readonly string[];
}

/** The policy of this deployment. One that differs from the default has a version of its own, so that decisions tell which they were made by. */
export const policyOf = (settings: Settings): Policy => {
  const triggers: TriggerSwitches = {
    ...defaultSwitches,
    off: settings.triggersOff as readonly SwitchableTrigger[],
    reviewedIntents: settings.reviewedIntents,
    confidenceMin: settings.confidenceMin,
    largeAmount: settings.largeAmount,
    repeatsMax: settings.repeatsMax,
  };
  const guards = guardsOf(settings);
  const tasks = tasksOf(settings);
  const approvals = { ...defaultApprovals, twoPeopleAboveIn: amountsOf(settings.twoPeopleAbove) };
  const entryAgents = Object.fromEntries(settings.entryAgents.map((written) => written.split(':')));
  const rules = settings.explicitRules.map(ruleOf);
  const set = { rules, triggers, guards, tasks, approvals, entryAgents };
  return { ...defaultPolicy, ...set, version: versionOf(set) };
};

const tasksOf = ({ tasksOnOwnerChange, taskNoticeFromMs }: Settings): TaskPolicy => ({
  ...defaultTaskPolicy,
  onOwnerChange: tasksOnOwnerChange as TaskPolicy['onOwnerChange'],
  noticeFrom: taskNoticeFromMs,
});

/** By currency. */
const amountsOf = (written: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(written.map((one) => one.split(':')).map(([of, most]) => [of, Number(most)]));

const guardsOf = ({ hopsMax, answersMax, tokensMax, costMax, waitedMsMax }: Settings): Guards => {
  const cost = amountsOf(costMax);
  return { ...defaultGuards, ...(hopsMax && { hopsMax }), answersMax, tokensMax, costMax: cost, waitedMsMax };
};

const ruleOf = (written: string): PolicyRule => {
  const [, name = '', intent = '', agentId = ''] = EXPLICIT_RULE.exec(written) ?? [];
  return { name, when: { intent: [intent] }, consequence: { agent: agentId } };
};

type Versioned = Pick<Policy, 'rules' | 'triggers' | 'guards' | 'tasks' | 'approvals' | 'entryAgents'>;
const defaults: Versioned = {
  rules: [],
  triggers: defaultSwitches,
  guards: defaultGuards,
  tasks: defaultTaskPolicy,
  approvals: defaultApprovals,
  entryAgents: {},
};

const versionOf = (settings: Versioned): string => {
  const written = JSON.stringify(settings);
  if (written === JSON.stringify(defaults)) return defaultPolicy.version;
  return `${defaultPolicy.version}+${createHash('sha256').update(written).digest('hex').slice(0, 8)}`;
};
