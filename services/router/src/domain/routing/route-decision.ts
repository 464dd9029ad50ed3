import type { HandoffReason, HandoffTarget } from '@baton/contracts';
import type { Agent } from './agent.ts';

/** What is asked of routing: who is wanted, for what, and who is out of the question. */
export interface RouteQuestion {
  readonly from: string;
  readonly to: HandoffTarget;
  readonly reason: HandoffReason;
  readonly language: string;
  readonly tried: readonly string[];
}

export interface Candidate {
  readonly agentId: string;
  /** 0 to 1; what is not chosen says why in `lostBecause`. */
  readonly score: number;
  readonly lostBecause?: string;
}

export interface RouteDecision {
  readonly outcome: 'route' | 'human' | 'nobody';
  /** Name of the rule that won. */
  readonly rule: string;
  readonly policyVersion: string;
  /** Best first; of many agents the first twenty. */
  readonly candidates: readonly Candidate[];
  /** Best first. */
  readonly targets: readonly Agent[];
}

/** Answers who is meant by a question, or undefined when the question is none of its business. */
export interface Rule {
  readonly name: string;
  readonly claims: (question: RouteQuestion) => boolean;
  readonly suits: (agent: Agent, question: RouteQuestion) => boolean;
}
