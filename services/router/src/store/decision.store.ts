import { Database } from '@baton/messaging';
import type { Candidate, RecordedDecision, Spent } from '@baton/routing';
import { Injectable } from '@nestjs/common';
import { type BasisText, basisOf } from './decision-codec.ts';

/** Which decisions; the newest come first. */
export interface DecisionsAsked {
  readonly limit: number;
  /** Older than this one. */
  readonly before?: string;
  readonly tenant?: string;
  readonly conversationId?: string;
}

/** What was decided, and all it was made from, for reading alone. */
@Injectable()
export class DecisionStore {
  constructor(private readonly database: Database) {}

  async one(decisionId: string): Promise<RecordedDecision | undefined> {
    const [row] = await this.database.query<DecisionRow>(
      `${decisions} WHERE decision_id = $1`,
      [decisionId],
      'decision-one',
    );
    return row && decisionOf(row);
  }

  /** Ids grow with time: the newest are read without an index of their own. */
  async latest({ limit, before, tenant, conversationId }: DecisionsAsked): Promise<readonly RecordedDecision[]> {
    const about = [before ?? null, tenant ?? null, conversationId ?? null, limit];
    const rows = await this.database.query<DecisionRow>(newest, about, 'decision-latest');
    return rows.map(decisionOf);
  }
}

interface DecisionRow extends BasisText {
  readonly decision_id: string;
  readonly tenant: string;
  readonly conversation_id: string;
  readonly handoff_id: string;
  readonly policy_version: string;
  readonly rule: string;
  readonly outcome: RecordedDecision['outcome'];
  readonly candidates: string;
  readonly decided_at: Date;
  readonly course: Spent | null;
}

// What a conversation has taken by now stands in its state; there is none of an erased one.
const decisions = `
  SELECT decision_id, decision.tenant, conversation_id, handoff_id, policy_version, rule, outcome, candidates,
         explanation, made_from, decided_at, conversation.state::json -> 'course' AS course
  FROM decision
  LEFT JOIN conversation ON conversation.tenant = decision.tenant AND conversation.id = decision.conversation_id`;

const newest = `
  ${decisions}
  WHERE ($1::text IS NULL OR decision_id < $1)
    AND ($2::text IS NULL OR decision.tenant = $2)
    AND ($3::text IS NULL OR conversation_id = $3)
  ORDER BY decision_id DESC LIMIT $4`;

const decisionOf = ({ candidates, course, ...row }: DecisionRow): RecordedDecision => ({
  decisionId: row.decision_id,
  tenant: row.tenant,
  conversationId: row.conversation_id,
  handoffId: row.handoff_id,
  policyVersion: row.policy_version,
  rule: row.rule,
  outcome: row.outcome,
  candidates: JSON.parse(candidates) as readonly Candidate[],
  at: row.decided_at.toISOString(),
  ...basisOf(row),
  ...(course && { spentByNow: spentOf(course) }),
});

const spentOf = ({ answers, tokens, cost }: Spent): Spent => ({ answers, tokens, cost });
