import { Module } from '@nestjs/common';
import { Researcher } from './researcher.worker.ts';

@Module({ providers: [Researcher], exports: [Researcher] })
export class ResearcherModule {}
