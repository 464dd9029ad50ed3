import { Module } from '@nestjs/common';
import { SampleAgent } from './sample.agent.ts';

@Module({ providers: [SampleAgent], exports: [SampleAgent] })
export class SampleAgentModule {}
