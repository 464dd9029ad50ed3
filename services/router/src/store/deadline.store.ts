import { Database } from '@baton/messaging';
import { Injectable } from '@nestjs/common';

/** A conversation in which time alone may change something. */
export interface Due {
  readonly tenant: string;
  readonly conversationId: string;
  readonly partition: number;
  readonly dueAt: Date;
  readonly now: Date;
  readonly overdueMs: number;
}

const dueMax = 200;

@Injectable()
export class DeadlineStore {
  constructor(private readonly database: Database) {}

  /** What is due in these partitions, longest overdue first, by the database's clock. */
  async due(partitions: readonly number[]): Promise<Due[]> {
    if (partitions.length === 0) return [];
    return this.database.query<Due>(
      `SELECT tenant, id AS "conversationId", partition, due_at AS "dueAt", now() AS now,
              (extract(epoch FROM now() - due_at) * 1000)::float8 AS "overdueMs"
       FROM conversation
       WHERE due_at <= now() AND partition = ANY ($1)
       ORDER BY due_at LIMIT ${dueMax}`,
      [partitions],
      'deadline-due',
    );
  }
}
