import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Payment, PaymentMethod } from '../domain/ledger.ts';

@Entity('payment')
export class PaymentEntity implements Payment {
  @PrimaryColumn('text')
  reference: string;

  @Column('text')
  invoice: string;

  @Column('date', { name: 'paid_on' })
  paidOn: string;

  @Column('text')
  method: PaymentMethod;

  @Column('integer', { name: 'amount_minor' })
  amountMinor: number;
}
