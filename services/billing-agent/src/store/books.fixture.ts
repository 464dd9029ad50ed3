import { freshDatabase } from '@baton/testing';
import { DataSource } from 'typeorm';
import { afterAll } from 'vitest';
import { AccountEntity } from '../entities/account.entity.ts';
import { ChargeEntity } from '../entities/charge.entity.ts';
import { InvoiceEntity } from '../entities/invoice.entity.ts';
import { PaymentEntity } from '../entities/payment.entity.ts';
import { RefundEntity } from '../entities/refund.entity.ts';
import { migrations } from '../migrations/index.ts';
import { LedgerStore } from './ledger.store.ts';
import { RefundStore } from './refund.store.ts';

const entities = [AccountEntity, InvoiceEntity, ChargeEntity, PaymentEntity, RefundEntity];

/** The seeded books on a database of their own. For the top of a file. */
export async function seededBooks(): Promise<{ ledgers: LedgerStore; refunds: RefundStore; source: DataSource }> {
  const { url } = await freshDatabase(migrations);
  const source = await new DataSource({ type: 'postgres', url, entities }).initialize();
  afterAll(() => source.destroy());
  const ledgers = new LedgerStore(
    source.getRepository(AccountEntity),
    source.getRepository(InvoiceEntity),
    source.getRepository(ChargeEntity),
    source.getRepository(PaymentEntity),
    source.getRepository(RefundEntity),
  );
  return { ledgers, refunds: new RefundStore(source.getRepository(RefundEntity)), source };
}
