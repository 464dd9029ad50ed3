import { Module } from '@nestjs/common';
import { BillingDeAgent } from './billing-de.agent.ts';
import { ChargeStore } from './charge.store.ts';

@Module({ providers: [BillingDeAgent, ChargeStore], exports: [BillingDeAgent] })
export class BillingDeModule {}
