import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BillingAgent } from './billing.agent.ts';
import { AccountEntity } from './entities/account.entity.ts';
import { ChargeEntity } from './entities/charge.entity.ts';
import { InvoiceEntity } from './entities/invoice.entity.ts';
import { PaymentEntity } from './entities/payment.entity.ts';
import { RefundEntity } from './entities/refund.entity.ts';
import { LedgerStore } from './store/ledger.store.ts';
import { RefundStore } from './store/refund.store.ts';

@Module({
  imports: [TypeOrmModule.forFeature([AccountEntity, InvoiceEntity, ChargeEntity, PaymentEntity, RefundEntity])],
  providers: [BillingAgent, LedgerStore, RefundStore],
  exports: [BillingAgent],
})
export class BillingAgentModule {}
