import { Module } from '@nestjs/common';
import { CareAgent } from './care.agent.ts';

@Module({ providers: [CareAgent], exports: [CareAgent] })
export class CareAgentModule {}
