import type { Operator } from '@baton/contracts';
import { Database, type Transaction } from '@baton/messaging';
import { Injectable } from '@nestjs/common';

/** What operators write for one another; customers and agents never see it. */
export interface Note {
  readonly id: string;
  readonly by: Operator;
  readonly text: string;
  readonly at: Date;
}

@Injectable()
export class NoteStore {
  constructor(private readonly database: Database) {}

  async of(itemId: string): Promise<Note[]> {
    return this.database.query<Note>(
      `SELECT id, json_build_object('id', operator_id, 'displayName', operator_name) AS by, text, written_at AS at
       FROM note WHERE item_id = $1 ORDER BY written_at, id`,
      [itemId],
      'note_of',
    );
  }

  async add(tx: Transaction, itemId: string, { id, by, text, at }: Note): Promise<void> {
    await tx.query(
      'INSERT INTO note (id, item_id, operator_id, operator_name, text, written_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, itemId, by.id, by.displayName, text, at],
      'note_add',
    );
  }
}
