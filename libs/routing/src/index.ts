export { type Agent, agentCalled, agentName, desk } from './decision/agent.ts';
export { decideRoute } from './decision/decide-route.ts';
export { evidenceOf } from './decision/evidence.ts';
export type { Candidate, Claim, RouteDecision, RouteQuestion, Rule } from './decision/route-decision.ts';
export { type Explainable, explain } from './explain/explain.ts';
export { phraseOf } from './explain/rule-phrases.ts';
export { primary } from './language.ts';
export { type ApprovalPolicy, approvalsFor, defaultApprovals } from './policy/approval-policy.ts';
export {
  type ClassifierName,
  type ClassifierPolicy,
  classifierNames,
  defaultClassifier,
} from './policy/classifier-policy.ts';
export { type Circle, defaultGuards, type Guards } from './policy/guards.ts';
export { defaultPolicy, type Policy } from './policy/policy.ts';
export { defaultStickiness, type Stickiness } from './policy/stickiness.ts';
export { defaultTaskPolicy, type TaskPolicy } from './policy/task-policy.ts';
export {
  covers,
  defaultSwitches,
  type ExplicitRule,
  isOn,
  type SwitchableTrigger,
  switchableTriggers,
  type TriggerSwitches,
} from './policy/trigger-switches.ts';
export { type Backtest, backtest, replayedIn, reportOf } from './replay/backtest.ts';
export type {
  BacktestReport,
  Course,
  DeadRule,
  Destination,
  Estimate,
  Move,
  RuleUse,
} from './replay/backtest-report.ts';
export {
  availabilityOf,
  type KeptQuestion,
  keptQuestion,
  type MadeFrom,
  type RecordedDecision,
  type Spent,
} from './replay/recorded-decision.ts';
export { replay } from './replay/replay.ts';
export type { Replayed } from './replay/replayed.ts';
