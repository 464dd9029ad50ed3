import type { HandoffReason, HandoffTarget } from '@baton/contracts';
import type { Policy } from '../policy/policy.ts';
import type { Agent } from './agent.ts';

/** What is asked of routing: who is wanted, for what, and who is out of the question. */
export interface RouteQuestion {
  readonly from: string;
  readonly to: HandoffTarget;
  readonly reason: HandoffReason;
  /** What the customer wants, where anybody has said so. */
  readonly intent?: string;
  readonly language: string;
  readonly tried: readonly string[];
}

export interface Candidate {
  readonly agentId: string;
  /** 0 to 1; what is not chosen says why in `lostBecause`. */
  readonly score: number;
  readonly lostBecause?: string;
}

/** A rule whose business the question was. */
export interface Claim {
  readonly rule: string;
  /** Absent for the one that won. */
  readonly lostBecause?: 'found_nobody' | 'came_later';
  /** Whom it meant, the nearest first, and why they could not; the winner's are the decision's candidates. */
  readonly meant?: readonly Candidate[];
}

export interface RouteDecision {
  readonly outcome: 'route' | 'human' | 'nobody';
  /** Name of the rule that won. */
  readonly rule: string;
  /** Where the rule overruled what was asked for: the reason that counts from now on. */
  readonly because?: HandoffReason;
  readonly policyVersion: string;
  /** Best first; of many agents the first twenty. */
  readonly candidates: readonly Candidate[];
  /** All rules that had a say, in their order; those behind a final one had none. */
  readonly claims: readonly Claim[];
  /** Best first. */
  readonly targets: readonly Agent[];
}

/** Answers who is meant by a question, or undefined when the question is none of its business. */
export interface Rule {
  readonly name: string;
  readonly claims: (question: RouteQuestion, policy: Policy) => boolean;
  readonly suits: (agent: Agent, question: RouteQuestion, policy: Policy) => boolean;
  /** What it claims no later rule is asked about, also when it finds nobody. */
  readonly isFinal?: true;
  /** The reason that counts where it overrules what was asked for. */
  readonly because?: (question: RouteQuestion, policy: Policy) => HandoffReason;
}
