import { Module } from '@nestjs/common';
import { RecoveryAgent } from './recovery.agent.ts';

@Module({ providers: [RecoveryAgent], exports: [RecoveryAgent] })
export class RecoveryAgentModule {}
