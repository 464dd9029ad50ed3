import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import type { Ledger } from '../domain/ledger.ts';
import { AccountEntity } from '../entities/account.entity.ts';
import { ChargeEntity } from '../entities/charge.entity.ts';
import { InvoiceEntity } from '../entities/invoice.entity.ts';
import { PaymentEntity } from '../entities/payment.entity.ts';
import { RefundEntity } from '../entities/refund.entity.ts';

/** The shop's books, read only. */
@Injectable()
export class LedgerStore {
  constructor(
    @InjectRepository(AccountEntity) private readonly accounts: Repository<AccountEntity>,
    @InjectRepository(InvoiceEntity) private readonly invoices: Repository<InvoiceEntity>,
    @InjectRepository(ChargeEntity) private readonly charges: Repository<ChargeEntity>,
    @InjectRepository(PaymentEntity) private readonly payments: Repository<PaymentEntity>,
    @InjectRepository(RefundEntity) private readonly refunds: Repository<RefundEntity>,
  ) {}

  /** An account's books. Nothing where there is no such account, and nothing where it is somebody else's. */
  async find(customerId: string, accountNumber: string): Promise<Ledger | undefined> {
    const account = await this.accounts.findOneBy({ number: accountNumber, customerId });
    if (account === null) return undefined;
    const invoices = await this.invoices.find({ where: { account: account.number }, order: { issuedOn: 'ASC' } });
    const invoice = In(invoices.map(({ number }) => number));
    const [charges, payments, refunds] = await Promise.all([
      this.charges.find({ where: { invoice }, order: { chargedOn: 'ASC', reference: 'ASC' } }),
      this.payments.find({ where: { invoice }, order: { paidOn: 'ASC', reference: 'ASC' } }),
      this.refunds.find({ where: { invoice }, order: { createdOn: 'ASC', number: 'ASC' } }),
    ]);
    return { account, invoices, charges, payments, refunds };
  }
}
