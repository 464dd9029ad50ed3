import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ArticleEntity } from './entities/article.entity.ts';
import { FlowStepEntity } from './entities/flow-step.entity.ts';
import { LineEntity } from './entities/line.entity.ts';
import { OutageEntity } from './entities/outage.entity.ts';
import { StepEntity } from './entities/step.entity.ts';
import { StepWordsEntity } from './entities/step-words.entity.ts';
import { ArticleStore } from './store/article.store.ts';
import { FlowStore } from './store/flow.store.ts';
import { LineStore } from './store/line.store.ts';
import { TechAgent } from './tech.agent.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([ArticleEntity, FlowStepEntity, LineEntity, OutageEntity, StepEntity, StepWordsEntity]),
  ],
  providers: [TechAgent, ArticleStore, FlowStore, LineStore],
  exports: [TechAgent],
})
export class TechAgentModule {}
