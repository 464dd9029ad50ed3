import type { HandoffReason, HandoffTarget, Sentiment, Severity } from '@baton/contracts';
import type { Policy } from '../policy/policy.ts';
import type { Agent } from './agent.ts';

/** What is asked of routing: who is wanted, for what, and who is out of the question. */
export interface RouteQuestion {
  readonly tenant: string;
  readonly channel: string;
  readonly customer: { readonly id: string; readonly attributes?: Readonly<Record<string, unknown>> };
  readonly from: string;
  readonly to: HandoffTarget;
  readonly reason: HandoffReason;
  /** What the customer wants, where anybody has said so. */
  readonly intent?: string;
  readonly language: string;
  readonly tried: readonly string[];
  readonly severity?: Severity;
  readonly sentiment?: Sentiment;
  /** What the words were taken to be about, where the request names nobody. */
  readonly guess?: RouteGuess;
  /** The customer has been asked what they mean, and is not asked again. */
  readonly wasAsked?: boolean;
  /** When it is asked: a replay decides as then. */
  readonly at: Date;
  /** Where several are equally free, who comes first differs from conversation to conversation. */
  readonly conversationId?: string;
}

/** What somebody takes the customer's words to be about. */
export interface RouteGuess {
  readonly intent: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Whose word counted: a classifier's name, or `package` where the sender has named it. */
  readonly by: string;
}

export interface Candidate {
  readonly agentId: string;
  /** 0 to 1; what is not chosen says why in `lostBecause`. */
  readonly score: number;
  readonly lostBecause?: string;
  /** How long a conversation given to it is likely to wait, in milliseconds; absent where that is not known, or not at all. */
  readonly waitMs?: number;
}

/** A rule whose business the question was. */
export interface Claim {
  readonly rule: string;
  /** Which of the policy's own. */
  readonly policyRule?: string;
  /** Absent for the one that won. */
  readonly lostBecause?: 'found_nobody' | 'came_later';
  /** Whom it meant, the nearest first, and why they could not; the winner's are the decision's candidates. */
  readonly meant?: readonly Candidate[];
}

export interface RouteDecision {
  /** ask: the customer is asked what they mean. stay: the owner keeps the conversation. Both have no targets. */
  readonly outcome: 'route' | 'human' | 'ask' | 'stay' | 'nobody';
  /** Name of the rule that won. */
  readonly rule: string;
  /** Name of the policy's own rule that is meant, where one is. */
  readonly policyRule?: string;
  /** Where the rule overruled what was asked for: the reason that counts from now on. */
  readonly because?: HandoffReason;
  readonly policyVersion: string;
  /** Best first; of many agents the first twenty. */
  readonly candidates: readonly Candidate[];
  /** All rules that had a say, in their order; those behind a final one had none. */
  readonly claims: readonly Claim[];
  /** Best first. */
  readonly targets: readonly Agent[];
  /** What a person who takes over should be good at. */
  readonly skill?: string;
}

/** Answers who is meant by a question, or undefined when the question is none of its business. */
export interface Rule {
  readonly name: string;
  readonly claims: (question: RouteQuestion, policy: Policy) => boolean;
  /** Asked once for a question, what it returns for each agent. */
  readonly suits: (question: RouteQuestion, policy: Policy) => (agent: Agent) => boolean;
  /** Which of the policy's own rules speaks through it. */
  readonly policyRule?: (question: RouteQuestion, policy: Policy) => string | undefined;
  /** Where it settles the matter without anybody. */
  readonly concludes?: (question: RouteQuestion, policy: Policy) => 'ask' | 'stay' | undefined;
  /** What a person who takes over should be good at. */
  readonly skill?: (question: RouteQuestion, policy: Policy) => string | undefined;
  /** What it claims no later rule is asked about, also when it finds nobody. */
  readonly isFinal?: true;
  /** The reason that counts where it overrules what was asked for. */
  readonly because?: (question: RouteQuestion, policy: Policy) => HandoffReason;
}
