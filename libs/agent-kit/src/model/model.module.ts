import { ServiceConfig } from '@baton/service-kit';
import { chatModelOf } from '@baton/service-kit/model';
import { Global, Module } from '@nestjs/common';
import type { AgentConfig } from '../agent.config.ts';
import { Model } from './model.port.ts';
import { OfflineModel } from './offline.model.ts';
import { OpenAiCompatibleModel } from './open-ai-compatible.model.ts';

/** The one that is configured, else the drafts as they are. */
const modelOf = (config: AgentConfig): Model => {
  const model = chatModelOf(config);
  return model ? new OpenAiCompatibleModel(model) : new OfflineModel();
};

/** The model that words what agents decide. */
@Global()
@Module({ providers: [{ provide: Model, useFactory: modelOf, inject: [ServiceConfig] }], exports: [Model] })
export class ModelModule {}
