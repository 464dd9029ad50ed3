import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Line } from '../domain/knowledge.ts';

@Entity('line')
export class LineEntity implements Line {
  /** `TC-1001`. */
  @PrimaryColumn('text')
  account: string;

  @Column('text', { name: 'customer_id' })
  customerId: string;

  @Column('text')
  area: string;

  @Column('integer', { name: 'profile_mbit' })
  profileMbit: number;

  @Column('text')
  modem: string;

  @Column('text', { name: 'time_zone' })
  timeZone: string;
}
