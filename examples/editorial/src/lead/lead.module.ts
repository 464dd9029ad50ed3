import { Module } from '@nestjs/common';
import { Lead } from './lead.agent.ts';

@Module({ providers: [Lead], exports: [Lead] })
export class LeadModule {}
