export { holds } from './conditions/holds.ts';
export { type Agent, agentCalled, agentName, desk } from './decision/agent.ts';
export { available, type Heartbeats, offeredSince } from './decision/available.ts';
export { decideRoute } from './decision/decide-route.ts';
export { evidenceOf } from './decision/evidence.ts';
export type { Candidate, RouteDecision, RouteQuestion } from './decision/route-decision.ts';
export { namesNobody } from './decision/with-guess.ts';
export { type Addition, additionsTo, type ExamplesByIntent, fragmentOf } from './examples/additions.ts';
export { allExamples, examplesOnCards } from './examples/examples-on-cards.ts';
export { explain } from './explain/explain.ts';
export { phraseOf } from './explain/rule-phrases.ts';
export { primary } from './language.ts';
export { approvalsFor } from './policy/approval-policy.ts';
export { defaultClassifier } from './policy/classifier-policy.ts';
export { type Mistake, sentenceOf, written } from './policy/document/mistake.ts';
export { type Parsed, parsePolicy } from './policy/document/parse-policy.ts';
export { documentOf } from './policy/document/policy-document.ts';
export { readPolicy } from './policy/document/read-policy.ts';
export { documentBytesMax } from './policy/document/read-yaml.ts';
export type { Guards } from './policy/guards.ts';
export { defaultPolicy, type Policy } from './policy/policy.ts';
export { policyFor } from './policy/policy-for.ts';
export type { Stickiness } from './policy/stickiness.ts';
export type { TaskPolicy } from './policy/task-policy.ts';
export { covers, defaultSwitches, isOn, type TriggerSwitches } from './policy/trigger-switches.ts';
export { type Backtest, backtest, replayedIn, reportOf } from './replay/backtest.ts';
export type { BacktestReport, Course, DeadRule, Destination } from './replay/backtest-report.ts';
export {
  availabilityOf,
  type Classified,
  keptQuestion,
  type MadeFrom,
  type RecordedDecision,
  type Spent,
} from './replay/recorded-decision.ts';
export { replay } from './replay/replay.ts';
export type { Replayed } from './replay/replayed.ts';
