import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Account } from '../domain/ledger.ts';

@Entity('account')
export class AccountEntity implements Account {
  /** `TC-1001`. */
  @PrimaryColumn('text')
  number: string;

  @Column('text', { name: 'customer_id' })
  customerId: string;

  /** ISO 4217. */
  @Column('text')
  currency: string;
}
