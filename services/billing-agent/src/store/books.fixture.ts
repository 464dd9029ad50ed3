import { PgDatabase } from '@baton/messaging';
import { freshDatabase } from '@baton/testing';
import { DataSource } from 'typeorm';
import { afterAll } from 'vitest';
import { RefundEntity } from '../entities/refund.entity.ts';
import { migrations } from '../migrations/index.ts';
import { LedgerStore } from './ledger.store.ts';
import { RefundStore } from './refund.store.ts';

/** The seeded books on a database of their own. For the top of a file. */
export async function seededBooks(): Promise<{ ledgers: LedgerStore; refunds: RefundStore; source: DataSource }> {
  const { url, pool } = await freshDatabase(migrations);
  const source = await new DataSource({ type: 'postgres', url, entities: [RefundEntity] }).initialize();
  afterAll(() => source.destroy());
  const ledgers = new LedgerStore(new PgDatabase(pool));
  return { ledgers, refunds: new RefundStore(source.getRepository(RefundEntity)), source };
}
