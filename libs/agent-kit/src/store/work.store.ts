import { Database, type Transaction, traceparentOf } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import type { Work } from '../domain/work.ts';
import { WorkWake } from '../work/work.wake.ts';

export interface NewWork {
  readonly tenant: string;
  readonly conversationId: string;
  readonly work: Work;
  /** `ce_id` of the event it comes from. */
  readonly causationId: string;
}

/** A work item under a lease. */
export interface WorkItem extends NewWork {
  readonly id: string;
  /** This one counted. */
  readonly attempts: number;
  /** Proves the lease: whoever holds another token has lost it. */
  readonly lease: string;
  readonly traceparent?: string;
  /** When it was claimed, by the database's clock. */
  readonly now: Date;
}

interface WorkRow {
  id: string;
  tenant: string;
  conversation_id: string;
  body: string;
  attempts: number;
  lease: string;
  traceparent: string | null;
  causation_id: string;
  now: Date;
}

/** The head of each conversation's line, unless somebody works on it: one at a time and in order. */
const claim = `
  UPDATE work_item SET lease = gen_random_uuid(), leased_until = now() + $2 * interval '1 millisecond', attempts = attempts + 1
  WHERE id IN (
    SELECT id FROM work_item AS item
    WHERE not_before <= now() AND (leased_until IS NULL OR leased_until <= now())
      AND NOT EXISTS (
        SELECT FROM work_item AS earlier
        WHERE earlier.tenant = item.tenant AND earlier.conversation_id = item.conversation_id AND earlier.id < item.id
      )
    ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED
  )
  RETURNING id, tenant, conversation_id, body, attempts, lease, traceparent, causation_id, now() AS now`;

@Injectable()
export class WorkStore {
  constructor(
    private readonly database: Database,
    private readonly wake: WorkWake,
  ) {}

  /** The active trace goes on where the work is done. Workers are woken after the commit. */
  async add(tx: Transaction, { tenant, conversationId, work, causationId }: NewWork): Promise<void> {
    await tx.query(
      `INSERT INTO work_item (tenant, conversation_id, body, causation_id, traceparent) VALUES ($1, $2, $3, $4, $5)`,
      [tenant, conversationId, JSON.stringify(work), causationId, traceparentOf() ?? null],
      'work_add',
    );
    tx.afterCommit(() => this.wake.now());
  }

  async claim(limit: number, leaseMs: number): Promise<WorkItem[]> {
    const rows = await this.database.query<WorkRow>(claim, [limit, leaseMs], 'work_claim');
    return rows.map(itemOf);
  }

  async renew(leases: readonly string[], leaseMs: number): Promise<void> {
    await this.database.query(
      `UPDATE work_item SET leased_until = now() + $2 * interval '1 millisecond' WHERE lease = ANY($1::uuid[])`,
      [leases, leaseMs],
      'work_renew',
    );
  }

  /** @returns false if the lease was lost: then nothing may be done in its name. */
  async finish(tx: Transaction, { id, lease }: WorkItem): Promise<boolean> {
    const sql = 'DELETE FROM work_item WHERE id = $1 AND lease = $2 RETURNING id';
    return (await tx.query(sql, [id, lease], 'work_finish')).length > 0;
  }

  /** Gives the item back, to be tried again no sooner than in `delayMs`. */
  async retry({ id, lease }: WorkItem, delayMs: number): Promise<void> {
    await this.database.query(
      `UPDATE work_item SET lease = NULL, leased_until = NULL, not_before = now() + $3 * interval '1 millisecond'
       WHERE id = $1 AND lease = $2`,
      [id, lease, delayMs],
      'work_retry',
    );
  }

  /** How many items nobody works on. */
  async waiting(): Promise<number> {
    const sql = 'SELECT count(*)::int AS count FROM work_item WHERE leased_until IS NULL OR leased_until <= now()';
    const [row] = await this.database.query<{ count: number }>(sql, [], 'work_waiting');
    return row?.count ?? 0;
  }
}

const itemOf = (row: WorkRow): WorkItem => ({
  id: row.id,
  tenant: row.tenant,
  conversationId: row.conversation_id,
  work: JSON.parse(row.body) as Work,
  attempts: row.attempts,
  lease: row.lease,
  traceparent: row.traceparent ?? undefined,
  causationId: row.causation_id,
  now: row.now,
});
