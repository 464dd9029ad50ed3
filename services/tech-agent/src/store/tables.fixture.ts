import { freshDatabase } from '@baton/testing';
import { DataSource } from 'typeorm';
import { afterAll } from 'vitest';
import { ArticleEntity } from '../entities/article.entity.ts';
import { FlowStepEntity } from '../entities/flow-step.entity.ts';
import { LineEntity } from '../entities/line.entity.ts';
import { OutageEntity } from '../entities/outage.entity.ts';
import { StepEntity } from '../entities/step.entity.ts';
import { StepWordsEntity } from '../entities/step-words.entity.ts';
import { migrations } from '../migrations/index.ts';
import { ArticleStore } from './article.store.ts';
import { FlowStore } from './flow.store.ts';
import { LineStore } from './line.store.ts';

const entities = [ArticleEntity, FlowStepEntity, LineEntity, OutageEntity, StepEntity, StepWordsEntity];

/** The seeded tables on a database of their own. For the top of a file. */
export async function seededTables() {
  const { url } = await freshDatabase(migrations);
  const source = await new DataSource({ type: 'postgres', url, entities }).initialize();
  afterAll(() => source.destroy());
  return {
    source,
    articles: new ArticleStore(source.getRepository(ArticleEntity)),
    flows: new FlowStore(source.getRepository(FlowStepEntity), source.getRepository(StepWordsEntity)),
    lines: new LineStore(source.getRepository(LineEntity), source.getRepository(OutageEntity)),
  };
}
