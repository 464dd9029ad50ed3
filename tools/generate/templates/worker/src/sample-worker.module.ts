import { Module } from '@nestjs/common';
import { SampleWorker } from './sample.worker.ts';

@Module({ providers: [SampleWorker], exports: [SampleWorker] })
export class SampleWorkerModule {}
