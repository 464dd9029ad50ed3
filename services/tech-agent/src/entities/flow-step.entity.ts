import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Flow } from '../domain/step.ts';
import { StepEntity } from './step.entity.ts';

/** A step's place in a flow. */
@Entity('flow_step')
export class FlowStepEntity {
  @PrimaryColumn('text')
  flow: Flow;

  @PrimaryColumn('integer')
  position: number;

  @ManyToOne(() => StepEntity)
  @JoinColumn({ name: 'step' })
  step: StepEntity;

  /** Outcomes of earlier steps after which it makes sense. */
  @Column('jsonb')
  after: Record<string, string[]>;
}
