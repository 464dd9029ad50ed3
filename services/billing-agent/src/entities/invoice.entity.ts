import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Invoice } from '../domain/ledger.ts';

@Entity('invoice')
export class InvoiceEntity implements Invoice {
  /** `INV-2026-0917`. */
  @PrimaryColumn('text')
  number: string;

  @Column('text')
  account: string;

  @Column('text')
  period: string;

  @Column('date', { name: 'issued_on' })
  issuedOn: string;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('integer', { name: 'total_minor' })
  totalMinor: number;
}
