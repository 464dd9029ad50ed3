import { Database } from '@baton/messaging';
import { Injectable } from '@nestjs/common';

/** One line of what happened last. */
export interface LatestConversation {
  readonly conversationId: string;
  readonly tenant: string;
  readonly status: string;
  readonly owner: string;
  readonly customerId?: string;
  readonly language?: string;
  readonly handoffs: number;
  /** When something last happened in it. */
  readonly at: Date;
}

/** Conversations by what was written last; `rowsMax` bounds what one look costs, however much is kept. */
@Injectable()
export class LatestConversationsStore {
  constructor(private readonly database: Database) {}

  latest(limit: number): Promise<LatestConversation[]> {
    return this.database.query<LatestConversation>(latestConversations, [limit, rowsMax], 'conversations-latest');
  }
}

const rowsMax = 10_000;

const latestConversations = `
  WITH latest AS (
    SELECT tenant, conversation_id, max(position) AS position, max(at) AS at
    FROM (SELECT tenant, conversation_id, position, at FROM ledger ORDER BY position DESC LIMIT $2) AS newest
    GROUP BY tenant, conversation_id
  )
  SELECT latest.conversation_id AS "conversationId", latest.tenant, status, owner, latest.at,
         state::json -> 'customer' ->> 'id' AS "customerId", state::json ->> 'language' AS language,
         (SELECT count(*)::integer FROM handoff
          WHERE handoff.tenant = latest.tenant AND handoff.conversation_id = latest.conversation_id) AS handoffs
  FROM latest JOIN conversation ON conversation.tenant = latest.tenant AND conversation.id = latest.conversation_id
  ORDER BY latest.position DESC LIMIT $1`;
