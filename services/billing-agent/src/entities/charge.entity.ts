import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Charge, ChargeKind } from '../domain/ledger.ts';

/** One line of an invoice. */
@Entity('charge')
export class ChargeEntity implements Charge {
  @PrimaryColumn('text')
  reference: string;

  @Column('text')
  invoice: string;

  @Column('date', { name: 'charged_on' })
  chargedOn: string;

  @Column('text')
  description: string;

  @Column('text')
  kind: ChargeKind;

  @Column('integer', { name: 'amount_minor' })
  amountMinor: number;
}
