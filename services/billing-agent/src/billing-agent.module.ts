import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BillingAgent } from './billing.agent.ts';
import { RefundEntity } from './entities/refund.entity.ts';
import { LedgerStore } from './store/ledger.store.ts';
import { RefundStore } from './store/refund.store.ts';

@Module({
  imports: [TypeOrmModule.forFeature([RefundEntity])],
  providers: [BillingAgent, LedgerStore, RefundStore],
  exports: [BillingAgent],
})
export class BillingAgentModule {}
