import { Module } from '@nestjs/common';
import { Reviewer } from './reviewer.worker.ts';

@Module({ providers: [Reviewer], exports: [Reviewer] })
export class ReviewerModule {}
