import { Module } from '@nestjs/common';
import { Writer } from './writer.worker.ts';

@Module({ providers: [Writer], exports: [Writer] })
export class WriterModule {}
