import type { Load } from '@baton/agent-kit';
import { handoffProgress } from '@baton/contracts';
import { Database, Outbox, type Transaction } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import { type Moved, progressOf, type Standing, type Waiting } from '../domain/line.ts';
import { type ItemRow, offerOf } from './item-row.ts';

interface WaitingRow extends ItemRow {
  told: string | null;
}

/** The items nobody holds, and what their customers were told of the wait. */
@Injectable()
export class LineStore {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /**
   * The whole line, held until the transaction ends: two instances tell one after the other. Locked by conversation, as
   * records handled together lock theirs.
   */
  async lock(tx: Transaction): Promise<Waiting[]> {
    const rows = await tx.query<WaitingRow>(
      `SELECT id, tenant, conversation_id, ownership, handoff_id, attempt_id, attempt, severity, requested_at, told,
              traceparent
       FROM item WHERE status = 'queued' ORDER BY conversation_id COLLATE "C" FOR UPDATE`,
      [],
      'line_lock',
    );
    return rows.map(waitingOf);
  }

  /** How long the last items were held, in seconds. */
  async handled(tx: Transaction): Promise<number[]> {
    const rows = await tx.query<{ seconds: number }>(
      `SELECT extract(epoch FROM closed_at - claimed_at)::float8 AS seconds FROM item
       WHERE closed_at IS NOT NULL AND claimed_at IS NOT NULL AND status IN ('resolved', 'handed_back')
       ORDER BY place DESC LIMIT 20`,
      [],
      'line_handled',
    );
    return rows.map(({ seconds }) => seconds);
  }

  async tell(tx: Transaction, moved: Moved, now: Date): Promise<void> {
    const { id, tenant, conversationId } = moved.waiting;
    await tx.query('UPDATE item SET told = $2 WHERE id = $1', [id, JSON.stringify(moved.standing)], 'line_told');
    const data = progressOf(moved, now);
    if (data) await this.outbox.add(tx, [{ contract: handoffProgress, data, tenant, conversationId, time: now }]);
  }

  /** How busy the desk is: items held, and items that wait. */
  async load(tx: Transaction): Promise<Load> {
    const [row] = await tx.query<Load>(
      `SELECT count(*) FILTER (WHERE status <> 'queued')::int AS "inFlight",
              count(*) FILTER (WHERE status = 'queued')::int AS waiting
       FROM item WHERE closed_at IS NULL`,
      [],
      'line_load',
    );
    return row ?? { inFlight: 0, waiting: 0 };
  }

  /** Items whose holder gives no sign any more. */
  async vanished(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM item WHERE lease_until <= now() AND closed_at IS NULL AND claim_id IS NOT NULL
       ORDER BY lease_until LIMIT 100`,
      [],
      'line_vanished',
    );
    return rows.map(({ id }) => id);
  }
}

const waitingOf = (row: WaitingRow): Waiting => ({
  id: row.id,
  tenant: row.tenant,
  conversationId: row.conversation_id,
  ownership: row.ownership,
  offer: offerOf({ ...row, offer_deadline: null }),
  severity: row.severity,
  requestedAt: row.requested_at,
  told: row.told ? (JSON.parse(row.told) as Standing) : undefined,
  traceparent: row.traceparent ?? undefined,
});
