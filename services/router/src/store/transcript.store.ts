import type { HistoryTurn } from '@baton/contracts';
import { Injectable } from '@nestjs/common';
import type { Conversation } from '../domain/conversation.ts';
import type { Transcript } from '../domain/facts.ts';
import type { Cause } from './cause.ts';

/** As many turns as a package may carry before it is fitted to its receiver. */
const turnsMax = 50;

/** The words of conversations. */
@Injectable()
export class TranscriptStore {
  /** The text under which a message was recorded before, if it was. */
  async recorded({ tx, tenant, conversationId }: Cause, messageId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ text: string }>(
      'SELECT text FROM transcript WHERE tenant = $1 AND conversation_id = $2 AND message_id = $3',
      [tenant, conversationId, messageId],
      'transcript-recorded',
    );
    return row?.text;
  }

  /** The last turns, and whatever older message is still unanswered. */
  async recent({ tx, tenant, conversationId }: Cause, conversation?: Conversation): Promise<Transcript> {
    const unanswered = conversation?.unanswered.map(({ messageId }) => messageId) ?? [];
    const rows = await tx.query<{ total: string } & Omit<HistoryTurn, 'at'> & { at: Date }>(
      recentTurns,
      [tenant, conversationId, turnsMax, unanswered],
      'transcript-recent',
    );
    const turns = rows.map(({ messageId, from, text, at }) => ({ messageId, from, text, at: at.toISOString() }));
    return { turns, total: Number(rows[0]?.total ?? 0) };
  }
}

const recentTurns = `
  WITH recent AS (
    SELECT position FROM transcript WHERE tenant = $1 AND conversation_id = $2 ORDER BY position DESC LIMIT $3
  )
  SELECT message_id AS "messageId", sender AS "from", text, sent_at AS at,
         (SELECT count(*) FROM transcript WHERE tenant = $1 AND conversation_id = $2) AS total
  FROM transcript
  WHERE tenant = $1 AND conversation_id = $2
    AND (position IN (SELECT position FROM recent) OR message_id = ANY ($4))
  ORDER BY position`;
