export { holds } from './conditions/holds.ts';
export { type Agent, agentCalled, agentName, desk } from './decision/agent.ts';
export { available, type Heartbeats, offeredSince } from './decision/available.ts';
export { decideRoute } from './decision/decide-route.ts';
export { evidenceOf } from './decision/evidence.ts';
export type { Candidate, Claim, RouteDecision, RouteGuess, RouteQuestion, Rule } from './decision/route-decision.ts';
export { namesNobody } from './decision/with-guess.ts';
export { type Addition, additionsTo, type ExamplesByIntent, fragmentOf } from './examples/additions.ts';
export { allExamples, examplesOnCards } from './examples/examples-on-cards.ts';
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
export { deadRules } from './policy/document/dead-rules.ts';
export { type Fault, type Mistake, type Path, written } from './policy/document/mistake.ts';
export { type Parsed, parsePolicy } from './policy/document/parse-policy.ts';
export { documentOf, type PolicyDocument, policySchema } from './policy/document/policy-document.ts';
export { readPolicy } from './policy/document/read-policy.ts';
export { documentBytesMax } from './policy/document/read-yaml.ts';
export { type Circle, defaultGuards, type Guards } from './policy/guards.ts';
export { defaultOverload, type OverloadPolicy } from './policy/overload-policy.ts';
export { defaultPolicy, type Policy } from './policy/policy.ts';
export { policyFor } from './policy/policy-for.ts';
export type { Conditions, Consequence, PolicyRule, TimeOfWeek } from './policy/policy-rule.ts';
export { defaultStickiness, type Stickiness } from './policy/stickiness.ts';
export { defaultTaskPolicy, type TaskPolicy } from './policy/task-policy.ts';
export type { TenantThresholds } from './policy/tenant-thresholds.ts';
export {
  covers,
  defaultSwitches,
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
  type Classified,
  type KeptQuestion,
  keptQuestion,
  type MadeFrom,
  type RecordedDecision,
  type Spent,
} from './replay/recorded-decision.ts';
export { replay } from './replay/replay.ts';
export type { Replayed } from './replay/replayed.ts';
