import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('outage')
export class OutageEntity {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  area: string;

  @Column('timestamptz')
  since: Date;

  /** None where nobody knows. */
  @Column('timestamptz', { name: 'expected_until', nullable: true })
  expectedUntil: Date | null;

  /** None while it is under way. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
