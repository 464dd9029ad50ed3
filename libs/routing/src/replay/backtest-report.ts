/** Where a decision sends a conversation, and by which rule. */
export interface Destination {
  readonly rule: string;
  /** An agent's id; else what becomes of it: `ask`, `stay` or `nobody`. */
  readonly target: string;
}

/** Decisions that would have gone elsewhere, all from the same to the same. */
export interface Move {
  readonly from: Destination;
  readonly to: Destination;
  readonly count: number;
  /** Ids of conversations, the latest first. */
  readonly examples: readonly string[];
}

/** What became of a rule. */
export interface RuleUse {
  readonly rule: string;
  readonly won: number;
  readonly wonBefore: number;
  /** How often it had a say and an earlier one won. */
  readonly cameLater: number;
  /** How often it had a say and nobody it meant could. */
  readonly foundNobody: number;
}

/** A rule that won nothing: never asked, always behind others, or without anybody. */
export interface DeadRule {
  readonly rule: string;
  readonly because: 'never_asked' | 'always_later' | 'found_nobody';
}

/** What a decision is followed by, on average: per decision. */
export interface Course {
  /** Further changes of hands. */
  readonly hops: number;
  /** How many of them get to a person, there or later; 0 to 1. */
  readonly personShare: number;
  readonly answers: number;
  readonly tokens: number;
  /** Minor units by currency. */
  readonly cost: Readonly<Record<string, number>>;
}

/** Estimates. What would go elsewhere is counted with what followed, on average, where recorded ones went there. */
export interface Estimate {
  readonly before: Course;
  readonly after: Course;
  /** How many moved ones are counted as they were, because no recorded one went where they would go. */
  readonly unknown: number;
}

/** What a policy would do with recorded decisions. */
export interface BacktestReport {
  /** Version of the policy that was tried. */
  readonly candidate: string;
  /** Version of what it is compared with; `as recorded` where that is the decisions themselves. */
  readonly base: string;
  readonly decisions: number;
  readonly conversations: number;
  /** When the first and the last of them were made. */
  readonly from?: string;
  readonly to?: string;
  /** Too old to be made again: nothing was kept of what they were made from. */
  readonly notKept: number;
  /** What the base itself decides otherwise than was recorded: cards or the policy have changed since. */
  readonly drifted: number;
  /** How many would go elsewhere. */
  readonly moved: number;
  /** How many would go to the same by another rule. */
  readonly sameByAnotherRule: number;
  /** The most frequent first. */
  readonly moves: readonly Move[];
  readonly rules: readonly RuleUse[];
  readonly dead: readonly DeadRule[];
  readonly estimate: Estimate;
}
