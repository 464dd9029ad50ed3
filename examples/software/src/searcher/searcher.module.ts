import { Module } from '@nestjs/common';
import { Searcher } from './searcher.worker.ts';

@Module({ providers: [Searcher], exports: [Searcher] })
export class SearcherModule {}
