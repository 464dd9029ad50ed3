import { Database, type Transaction } from '@baton/messaging';
import { Injectable } from '@nestjs/common';

/** An answer as it was given the first time. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Asked {
  readonly operatorId: string;
  readonly key: string;
  /** Method, path and body, as a hash. */
  readonly request: string;
}

interface Row {
  request: string;
  status: number;
  response: string;
}

/** What was asked under a key, and what was answered. */
@Injectable()
export class IdempotencyStore {
  constructor(private readonly database: Database) {}

  /**
   * First statement of a command's transaction: a second request under the key waits here for the end of the first.
   * @returns the row of the first request, undefined if this is it
   */
  async begin(
    tx: Transaction,
    { operatorId, key, request }: Asked,
  ): Promise<{ request: string; answer: Answer } | undefined> {
    const begun = await tx.query(
      `INSERT INTO idempotency (operator_id, key, request) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key`,
      [operatorId, key, request],
      'idempotency_begin',
    );
    if (begun.length > 0) return undefined;
    const [row] = await tx.query<Row>(
      'SELECT request, status, response FROM idempotency WHERE operator_id = $1 AND key = $2',
      [operatorId, key],
      'idempotency_find',
    );
    return row && { request: row.request, answer: { status: row.status, body: JSON.parse(row.response) } };
  }

  async end(tx: Transaction, { operatorId, key }: Asked, { status, body }: Answer): Promise<void> {
    await tx.query(
      'UPDATE idempotency SET status = $3, response = $4 WHERE operator_id = $1 AND key = $2',
      [operatorId, key, status, JSON.stringify(body)],
      'idempotency_end',
    );
  }

  /** A day is longer than any client tries again. */
  async forgetOld(): Promise<void> {
    await this.database.query(
      `DELETE FROM idempotency WHERE made_at < now() - interval '1 day'`,
      [],
      'idempotency_forget',
    );
  }
}
