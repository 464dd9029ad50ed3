import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Refund, RefundState } from '../domain/ledger.ts';

@Entity('refund')
export class RefundEntity implements Refund {
  /** `RF-2026-0031`. */
  @PrimaryColumn('text')
  number: string;

  @Column('text')
  invoice: string;

  @Column('text')
  reference: string;

  @Column('integer', { name: 'amount_minor' })
  amountMinor: number;

  @Column('text')
  status: RefundState;

  @Column('date', { name: 'created_on' })
  createdOn: string;
}
