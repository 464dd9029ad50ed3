import { Database, type Transaction } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import type { ExampleState, LabelledExample, Review } from '../domain/wrong-routes/labelled-example.ts';

/** Wrong routes for people to look at, and what they made of them. */
@Injectable()
export class LabelledExampleStore {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  inState(state: ExampleState, limit: number): Promise<LabelledExample[]> {
    const statement = `SELECT ${columns} FROM labelled_example WHERE state = $1 ORDER BY found_at DESC, id LIMIT $2`;
    return this.database.query<LabelledExample>(statement, [state, limit], 'labelled-example-list');
  }

  /** Locks it until the transaction ends: of two who review it, the second sees what the first has made of it. */
  async find(tx: Transaction, id: string): Promise<LabelledExample | undefined> {
    const statement = `SELECT ${columns} FROM labelled_example WHERE id = $1 FOR UPDATE`;
    const [row] = await tx.query<LabelledExample>(statement, [id], 'labelled-example-find');
    return row;
  }

  /** @returns it as it is now */
  async review(
    tx: Transaction,
    id: string,
    { state, words, intent, by, at }: Review,
  ): Promise<LabelledExample | undefined> {
    const [row] = await tx.query<LabelledExample>(
      reviewOne,
      [id, state, words, intent ?? null, by, at],
      'labelled-example-review',
    );
    return row;
  }
}

const columns = `
  id, tenant, conversation_id AS "conversationId", handoff_id AS "handoffId", agent_id AS "agentId", sign, words, language,
  json_strip_nulls(json_build_object('intent', taken_intent, 'by', taken_by, 'confidence', confidence, 'rule', rule)) AS "takenFor",
  json_strip_nulls(json_build_object('keptBy', kept_by, 'intent', intent)) AS label,
  state, found_at AS "foundAt", reviewed_by AS "reviewedBy", reviewed_at AS "reviewedAt"`;

const reviewOne = `
  UPDATE labelled_example SET state = $2, words = $3, intent = $4, reviewed_by = $5, reviewed_at = $6
  WHERE id = $1 RETURNING ${columns}`;
