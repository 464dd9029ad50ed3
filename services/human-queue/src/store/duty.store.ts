import { Database, type Transaction } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import { HumanQueueConfig } from '../human-queue.config.ts';

const alive = `seen_at > now() - $1 * interval '1 millisecond'`;

/** Who is at the desk: said by them, believed as long as they give a sign. */
@Injectable()
export class DutyStore {
  constructor(
    private readonly database: Database,
    private readonly config: HumanQueueConfig,
  ) {}

  /** A sign of life: whatever the operator holds stays theirs. A row another transaction works on is renewed by that one. */
  async sign(operatorId: string): Promise<void> {
    const { leaseMs } = this.config;
    await this.database.query(
      `UPDATE operator_presence SET seen_at = now() WHERE operator_id = $1`,
      [operatorId],
      'duty_seen',
    );
    await this.database.query(
      `UPDATE item SET lease_until = now() + $2 * interval '1 millisecond'
       WHERE id IN (
         SELECT id FROM item WHERE claimed_by = $1 AND closed_at IS NULL AND lease_until > now()
         FOR UPDATE SKIP LOCKED
       )`,
      [operatorId, leaseMs],
      'duty_renew',
    );
  }

  async set(tx: Transaction, operatorId: string, onDuty: boolean): Promise<void> {
    await tx.query(
      `INSERT INTO operator_presence (operator_id, on_duty, seen_at) VALUES ($1, $2, now())
       ON CONFLICT (operator_id) DO UPDATE SET on_duty = excluded.on_duty, seen_at = excluded.seen_at`,
      [operatorId, onDuty],
      'duty_set',
    );
  }

  async isOnDuty(operatorId: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT FROM operator_presence WHERE operator_id = $2 AND on_duty AND ${alive}`,
      [this.config.leaseMs, operatorId],
      'duty_is_on',
    );
    return rows.length > 0;
  }

  async idsOnDuty(): Promise<readonly string[]> {
    const rows = await this.database.query<{ operator_id: string }>(
      `SELECT operator_id FROM operator_presence WHERE on_duty AND ${alive}`,
      [this.config.leaseMs],
      'duty_ids',
    );
    return rows.map(({ operator_id }) => operator_id);
  }

  async onDuty(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM operator_presence WHERE on_duty AND ${alive}`,
      [this.config.leaseMs],
      'duty_count',
    );
    return row?.count ?? 0;
  }
}
