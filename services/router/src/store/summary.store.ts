import type { HistoryTurn } from '@baton/contracts';
import { Database, rowsAsked, type Transaction } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import { leftOut } from '../domain/summary/is-due.ts';
import type { Line } from '../domain/summary/line.ts';
import type { Address, Cause } from './cause.ts';

/** A long conversation that is to be summed up further. */
export interface DueSummary extends Address {
  /** Of the last turn that is in it. */
  readonly position: string;
  readonly lines: readonly Line[];
  readonly dueAt: Date;
}

export interface CountedTurn extends Omit<HistoryTurn, 'at'> {
  readonly position: string;
  readonly tokens: number | null;
}

/** What the older turns of long conversations come to, kept as they go on; nobody who hands over waits for it. */
@Injectable()
export class SummaryStore {
  constructor(private readonly database: Database) {}

  /** Takes what is due, for `leaseMs`: another instance takes other conversations meanwhile. */
  async claim(leaseMs: number): Promise<readonly DueSummary[]> {
    const rows = await this.database.query<Omit<DueSummary, 'lines'> & { lines: string }>(
      claimDue,
      [leaseMs],
      'summary-claim',
    );
    return rows.map((row) => ({ ...row, lines: JSON.parse(row.lines) as Line[] }));
  }

  /** The turns after those that are summed up, but for the last; oldest first. */
  untold({ tenant, conversationId, position }: DueSummary): Promise<CountedTurn[]> {
    return this.database.query<CountedTurn>(untoldTurns, [tenant, conversationId, position], 'summary-untold');
  }

  /** Unless somebody else has gone on meanwhile. `turns` more are in it now, up to `position`. */
  async keep(summary: DueSummary, turns: number, position: string, lines: readonly Line[]): Promise<void> {
    const { tenant, conversationId, dueAt } = summary;
    const kept = [tenant, conversationId, summary.position, position, turns, JSON.stringify(lines), dueAt];
    await this.database.query(keepSummary, kept, 'summary-keep');
  }
}

/** Asks for a conversation to be summed up, some time after this transaction. */
export const wantSummary = ({ tx, tenant, conversationId, now }: Cause): Promise<unknown> =>
  tx.gather(wantOne, [tenant, conversationId, now]);

/** What is summed up of a conversation, and how many turns there are in all. */
export const olderTurns = async (
  tx: Transaction,
  { tenant, conversationId }: Address,
): Promise<{ readonly total: number; readonly turns: number; readonly lines: readonly Line[] }> => {
  const [row] = await tx.gather<{ total: number; turns: number; lines: string }>(findOlder, [tenant, conversationId]);
  return { total: row?.total ?? 0, turns: row?.turns ?? 0, lines: JSON.parse(row?.lines ?? '[]') as Line[] };
};

const columns = { tenant: 'text', conversation_id: 'text' };

const wantOne = {
  name: 'summary-want',
  text: `
    INSERT INTO summary (tenant, conversation_id, due_at)
    SELECT tenant, conversation_id, due_at FROM ${rowsAsked('asked', { ...columns, due_at: 'timestamptz' })}
    ORDER BY tenant COLLATE "C", conversation_id COLLATE "C"
    ON CONFLICT (tenant, conversation_id) DO UPDATE SET due_at = excluded.due_at`,
};

const findOlder = {
  name: 'summary-older',
  text: `
    SELECT place::integer AS row, coalesce(turns, 0) AS turns, coalesce(lines, '[]') AS lines,
           coalesce(turns, 0) + rest AS total
    FROM ${rowsAsked('asked', columns)}
    LEFT JOIN summary USING (tenant, conversation_id)
    CROSS JOIN LATERAL (
      SELECT count(*)::integer AS rest FROM transcript
      WHERE tenant = asked.tenant AND conversation_id = asked.conversation_id AND transcript.position > coalesce(summary.position, 0)
    ) AS counted`,
};

const claimDue = `
  UPDATE summary SET leased_until = now() + $1 * interval '1 millisecond'
  WHERE (tenant, conversation_id) IN (
    SELECT tenant, conversation_id FROM summary
    WHERE due_at IS NOT NULL AND (leased_until IS NULL OR leased_until < now())
    ORDER BY due_at LIMIT 20 FOR UPDATE SKIP LOCKED)
  RETURNING tenant, conversation_id AS "conversationId", position, lines, due_at AS "dueAt"`;

const untoldTurns = `
  SELECT position, message_id AS "messageId", sender AS "from", text, tokens
  FROM transcript
  WHERE tenant = $1 AND conversation_id = $2 AND position > $3
    AND position < coalesce((
      SELECT position FROM transcript WHERE tenant = $1 AND conversation_id = $2
      ORDER BY position DESC OFFSET ${leftOut - 1} LIMIT 1), 0)
  ORDER BY position LIMIT 500`;

const keepSummary = `
  UPDATE summary
  SET position = $4, turns = turns + $5, lines = $6, leased_until = NULL,
      due_at = CASE WHEN due_at > $7 THEN due_at END
  WHERE tenant = $1 AND conversation_id = $2 AND position = $3`;
