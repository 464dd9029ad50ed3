import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Refund, RefundState } from '../domain/ledger.ts';

@Entity('refund')
export class RefundEntity implements Refund {
  /** `RF-2026-0031`; given by the database. */
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

  /** The approval under which it was made; what the shop made otherwise has none. */
  @Column('text', { name: 'effect_key', nullable: true, select: false })
  effectKey?: string;
}
