import { Global, Module } from '@nestjs/common';
import { Model } from './model.port.ts';
import { OfflineModel } from './offline.model.ts';

/** The model that words what agents decide. */
@Global()
@Module({ providers: [{ provide: Model, useClass: OfflineModel }], exports: [Model] })
export class ModelModule {}
