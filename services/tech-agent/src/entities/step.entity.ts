import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StepKind } from '../domain/step.ts';

@Entity('step')
export class StepEntity {
  @PrimaryColumn('text')
  name: string;

  @Column('text')
  kind: StepKind;

  /** For people, in English. */
  @Column('text')
  title: string;

  /** How others name it, in any language. */
  @Column('text', { name: 'also_called', array: true })
  alsoCalled: string[];
}
