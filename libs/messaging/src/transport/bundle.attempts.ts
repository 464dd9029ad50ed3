import { Logger } from '@nestjs/common';
import type { ConsumedRecord } from '../driver/driver.ts';
import { BundleSize } from './bundle-size.ts';
import type { CircuitBreaker } from './circuit-breaker.ts';
import { describe, isOutage } from './failure-policy.ts';
import type { RecordDelivery } from './record.delivery.ts';
import type { Slots } from './slots.ts';

/** Tries to handle several records in one transaction. What becomes of one that fails is not decided here. */
export class BundleAttempts {
  private readonly logger = new Logger('Consumer');
  private readonly bundle = new BundleSize();

  constructor(
    private readonly delivery: RecordDelivery,
    private readonly slots: Slots,
    private readonly breaker: CircuitBreaker,
  ) {}

  /** How many records to hand over. */
  get size(): number {
    return this.bundle.now;
  }

  /**
   * @param records no two of them of one key
   * @returns those that were handled: all that can be read, or none. While the circuit is open it is not tried
   */
  async try(records: readonly ConsumedRecord[]): Promise<readonly ConsumedRecord[]> {
    return this.slots.hold(async () => {
      if (this.breaker.isOpen) return [];
      const began = performance.now();
      try {
        const handled = await this.delivery.deliverTogether(records);
        this.bundle.ended(true, performance.now() - began);
        this.breaker.report('free', 'up');
        return handled;
      } catch (error) {
        this.failed(records, error, performance.now() - began);
        return [];
      }
    });
  }

  /** Each is tried by itself next, and tells then what it suffers from; an outage says nothing of the records. */
  private failed({ length }: readonly ConsumedRecord[], error: unknown, ms: number): void {
    if (!isOutage(error)) this.bundle.ended(false, ms);
    this.logger.debug(`${length} records failed together (${describe(error)}); now one by one`);
  }
}
