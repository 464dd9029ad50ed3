import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, IsNull, Not, Repository } from 'typeorm';
import type { RefundOrder } from '../domain/refund-order.ts';
import { refundStatus } from '../domain/refund-status.ts';
import { RefundEntity } from '../entities/refund.entity.ts';

/** An approved refund to be made, and the key under which it is made once. */
export interface RefundToMake extends RefundOrder {
  effectKey: string;
  /** What the customer was charged or paid too much, minor units. */
  bookedMinor: number;
  /** ISO date. */
  today: string;
}

type Booking = Pick<RefundToMake, 'reference' | 'bookedMinor' | 'effectKey'>;

@Injectable()
export class RefundStore {
  constructor(@InjectRepository(RefundEntity) private readonly refunds: Repository<RefundEntity>) {}

  /**
   * Makes a refund. Under a key that was used before nothing happens a second time: the one made then is returned.
   * @returns undefined where less than the amount is still to come back
   */
  make(refund: RefundToMake): Promise<RefundEntity | undefined> {
    return this.refunds.manager.transaction(async (tx) => {
      await lock(tx, refund.reference);
      return (await madeUnder(tx, refund.effectKey)) ?? this.add(tx, refund);
    });
  }

  /** What is still to come back of a booking, in minor units, but for what was made under the key. */
  async outstanding({ reference, bookedMinor, effectKey }: Booking): Promise<number> {
    const others = await this.refunds.findBy([
      { reference, effectKey: IsNull() },
      { reference, effectKey: Not(effectKey) },
    ]);
    return refundStatus(others, reference, bookedMinor).outstandingMinor;
  }

  private async add(tx: EntityManager, refund: RefundToMake): Promise<RefundEntity | undefined> {
    const { effectKey, invoice, reference, amount, bookedMinor, today } = refund;
    const before = await tx.findBy(RefundEntity, { reference });
    if (refundStatus(before, reference, bookedMinor).outstandingMinor < amount) return undefined;
    await tx.insert(RefundEntity, {
      invoice,
      reference,
      amountMinor: amount,
      status: 'approved',
      createdOn: today,
      effectKey,
    });
    return madeUnder(tx, effectKey);
  }
}

/** Two decisions about one booking, of two conversations, are made one after the other. */
const lock = (tx: EntityManager, reference: string) =>
  tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [reference]);

const madeUnder = async (tx: EntityManager, effectKey: string): Promise<RefundEntity | undefined> =>
  (await tx.findOneBy(RefundEntity, { effectKey })) ?? undefined;
