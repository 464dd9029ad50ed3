import type { Said } from '@baton/classifier';
import { Database, rowsAsked } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import type { OpinionsWanted } from '../domain/conversation-event.ts';
import type { Cause } from './cause.ts';

/** Words of a customer that are to be looked at by those who take their time. */
export interface DueClassification {
  readonly tenant: string;
  readonly conversationId: string;
  readonly partition: number;
  readonly language: string;
  readonly handoffId: string;
  /** Oldest first. */
  readonly words: readonly string[];
  /** What was said before. */
  readonly said: readonly Said[];
  readonly until: Date;
  readonly leftMs: number;
}

type Row = Omit<DueClassification, 'said'> & { readonly said: string };

@Injectable()
export class ClassificationStore {
  constructor(private readonly database: Database) {}

  /** Takes so many of those whose time is not up. Nobody else gets them: whoever dies with one leaves it to its deadline. */
  async claim(most: number): Promise<readonly DueClassification[]> {
    const rows = await this.database.query<Row>(claimDue, [most], 'classification-claim');
    return rows.map((row) => ({ ...row, said: JSON.parse(row.said) as Said[] }));
  }

  /** To whoever claims next. */
  async giveBack({ tenant, handoffId, until }: DueClassification): Promise<void> {
    const statement = 'UPDATE classification SET is_taken = false WHERE tenant = $1 AND handoff_id = $2 AND until = $3';
    await this.database.query(statement, [tenant, handoffId, until], 'classification-give-back');
  }

  /** In the transaction that has placed the handoff, or has seen that somebody else did; what was asked anew since waits on. */
  async done(
    { tx, tenant }: Cause,
    { handoffId, until }: Pick<DueClassification, 'handoffId' | 'until'>,
  ): Promise<void> {
    const statement = 'DELETE FROM classification WHERE tenant = $1 AND handoff_id = $2 AND until = $3';
    await tx.query(statement, [tenant, handoffId, until]);
  }

  /** Counts one question to a model, unless so many were asked within the hour, by all routers together. */
  async mayAskModel(perHourMax: number): Promise<boolean> {
    const rows = await this.database.query(countQuestion, [perHourMax], 'model-question-count');
    return rows.length > 0;
  }
}

/** Asks for words to be looked at. */
export const wantOpinions = ({ tx, tenant, conversationId }: Cause, event: OpinionsWanted): Promise<unknown> => {
  const { handoffId, messageIds, verdict, until } = event;
  return tx.gather(wantOne, [
    tenant,
    handoffId,
    conversationId,
    JSON.stringify(messageIds),
    JSON.stringify(verdict.asked),
    until,
  ]);
};

const columns = {
  tenant: 'text',
  handoff_id: 'text',
  conversation_id: 'text',
  message_ids: 'jsonb',
  said: 'text',
  until: 'timestamptz',
};

// What a customer answers when asked is looked at anew.
const wantOne = {
  name: 'classification-want',
  text: `
    INSERT INTO classification (tenant, handoff_id, conversation_id, message_ids, said, until)
    SELECT tenant, handoff_id, conversation_id, message_ids, said, until FROM ${rowsAsked('asked', columns)}
    ORDER BY tenant COLLATE "C", handoff_id COLLATE "C"
    ON CONFLICT (tenant, handoff_id) DO UPDATE
    SET message_ids = excluded.message_ids, said = excluded.said, until = excluded.until, is_taken = false`,
};

const claimDue = `
  WITH over AS (DELETE FROM classification WHERE until < now() - interval '1 minute'),
  taken AS (
    UPDATE classification SET is_taken = true
    WHERE (tenant, handoff_id) IN (
      SELECT tenant, handoff_id FROM classification
      WHERE NOT is_taken AND until > now()
      ORDER BY until LIMIT $1 FOR UPDATE SKIP LOCKED)
    RETURNING *)
  SELECT taken.tenant, taken.conversation_id AS "conversationId", partition, handoff_id AS "handoffId", said, until,
         state::jsonb ->> 'language' AS language,
         (extract(epoch FROM until - now()) * 1000)::float8 AS "leftMs",
         ARRAY(
           SELECT text FROM transcript
           WHERE tenant = taken.tenant AND conversation_id = taken.conversation_id AND message_ids ? message_id
           ORDER BY position) AS words
  FROM taken JOIN conversation ON conversation.tenant = taken.tenant AND conversation.id = taken.conversation_id`;

const countQuestion = `
  WITH past AS (DELETE FROM model_question WHERE hour < now() - interval '1 day')
  INSERT INTO model_question AS counted (hour, asked)
  SELECT date_trunc('hour', now()), 1 WHERE $1 > 0
  ON CONFLICT (hour) DO UPDATE SET asked = counted.asked + 1 WHERE counted.asked < $1
  RETURNING asked`;
