import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A step in one language. */
@Entity('step_words')
export class StepWordsEntity {
  @PrimaryColumn('text')
  step: string;

  @PrimaryColumn('text')
  language: string;

  @Column('text')
  instruction: string;

  @Column('text')
  question: string;

  /** What customers say who have done it. */
  @Column('text', { array: true })
  done: string[];

  /** What customers say for each outcome. */
  @Column('json')
  outcomes: Record<string, string[]>;
}
