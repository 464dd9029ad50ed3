import { Module } from '@nestjs/common';
import { Aligner } from './aligner.worker.ts';

@Module({ providers: [Aligner], exports: [Aligner] })
export class AlignerModule {}
