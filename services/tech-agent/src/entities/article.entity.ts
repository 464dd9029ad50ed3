import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One article in one language. */
@Entity('article')
export class ArticleEntity {
  @PrimaryColumn('text')
  id: string;

  @PrimaryColumn('text')
  language: string;

  @Column('text')
  title: string;

  @Column('text')
  body: string;

  /** The step it tells how to take. */
  @Column('text', { nullable: true })
  step: string | null;
}
