import type { HistoryTurn } from '@baton/contracts';
import { rowsAsked, together } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import type { Conversation } from '../domain/conversation.ts';
import type { Transcript } from '../domain/facts.ts';
import type { Cause } from './cause.ts';
import { olderTurns } from './summary.store.ts';

/** As many turns as a package may carry before it is fitted to its receiver. */
const turnsMax = 50;

type Row = Omit<HistoryTurn, 'at'> & { readonly at: Date; readonly tokens: number | null };

/** The words of conversations. */
@Injectable()
export class TranscriptStore {
  async turn({ tx, tenant, conversationId }: Cause, messageId: string): Promise<HistoryTurn | undefined> {
    const [row] = await tx.gather<Row>(findTurn, [tenant, conversationId, messageId]);
    return row && turnOf(row);
  }

  /**
   * The last turns, and whatever older message is still unanswered.
   * @param finding may be under way: the turns are asked for in the same flight
   */
  async recent(cause: Cause, finding: Finding): Promise<Transcript> {
    const { tx, tenant, conversationId } = cause;
    const [conversation, rows] = await together([finding, tx.gather<Row>(recentTurns, [tenant, conversationId])]);
    const turns = rows.map(turnOf);
    const tokens = new Map(rows.flatMap(({ messageId, tokens }) => (tokens === null ? [] : [[messageId, tokens]])));
    const recent = { turns, total: rows.length, tokens };
    return rows.length < turnsMax ? recent : this.withOlder(cause, recent, conversation);
  }

  private async withOlder(
    cause: Cause,
    { turns, tokens }: Transcript,
    conversation: Conversation | undefined,
  ): Promise<Transcript> {
    const unseen = conversation?.unanswered.filter(
      ({ messageId }) => !turns.some((turn) => turn.messageId === messageId),
    );
    const [{ total, ...older }, waiting] = await together([
      olderTurns(cause.tx, cause),
      together((unseen ?? []).map(({ messageId }) => this.turn(cause, messageId))),
    ]);
    return { turns: [...waiting.filter((turn) => turn !== undefined), ...turns], total, tokens, older };
  }
}

/** The conversation the turns are of, or what it will be found to be. */
export type Finding = Promise<Conversation | undefined> | Conversation | undefined;

const turnOf = ({ messageId, from, text, at }: Row): HistoryTurn => ({ messageId, from, text, at: at.toISOString() });

const columns = 'message_id AS "messageId", sender AS "from", text, sent_at AS at, tokens';

const findTurn = {
  name: 'transcript-turn',
  text: `
    SELECT place::integer AS row, ${columns}
    FROM ${rowsAsked('asked', { tenant: 'text', conversation_id: 'text', message_id: 'text' })}
    JOIN transcript USING (tenant, conversation_id, message_id)`,
};

const conversations = rowsAsked('asked', { tenant: 'text', conversation_id: 'text' });
const ofConversation = 'tenant = asked.tenant AND conversation_id = asked.conversation_id';

const recentTurns = {
  name: 'transcript-recent',
  text: `
    SELECT place::integer AS row, "messageId", "from", text, at, tokens
    FROM ${conversations} CROSS JOIN LATERAL (
      SELECT position, ${columns} FROM transcript WHERE ${ofConversation} ORDER BY position DESC LIMIT ${turnsMax}) AS turn
    ORDER BY place, position`,
};
