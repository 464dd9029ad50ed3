import { Module } from '@nestjs/common';
import { Tester } from './tester.worker.ts';

@Module({ providers: [Tester], exports: [Tester] })
export class TesterModule {}
