import { RefusedInput } from '@baton/contracts';
import type { ConsumedRecord } from '../driver/driver.ts';
import { keyOf } from '../parking/record-codec.ts';
import type { CircuitBreaker, News } from './circuit-breaker.ts';
import { isOutage } from './failure-policy.ts';
import type { RecordDelivery } from './record.delivery.ts';
import type { Slots } from './slots.ts';

/** How an attempt ended. */
export interface Attempt {
  failure?: { error: unknown };
}

/** Tries to handle records: a bounded number at once, and while the circuit is open one. */
export class RecordAttempts {
  constructor(
    private readonly delivery: RecordDelivery,
    private readonly slots: Slots,
    readonly breaker: CircuitBreaker,
  ) {}

  /**
   * @param alive called after the attempt, and now and then while others try
   * @returns undefined if it was told to stop before
   */
  async try(record: ConsumedRecord, stop: AbortSignal, alive: () => void): Promise<Attempt | undefined> {
    const { breaker, slots } = this;
    while (!stop.aborted) {
      const pass = await breaker.admit(stop, alive);
      if (!pass) return undefined;
      const attempt = await slots.hold(async () => (breaker.isGood(pass) ? this.deliver(record) : undefined));
      if (!attempt) continue;
      breaker.report(pass, newsOf(record, attempt));
      alive();
      return attempt;
    }
    return undefined;
  }

  private deliver(record: ConsumedRecord): Promise<Attempt> {
    return this.delivery.deliver(record).then(
      () => ({}),
      (error: unknown) => ({ failure: { error } }),
    );
  }
}

function newsOf(record: ConsumedRecord, { failure }: Attempt): News {
  if (!failure) return 'up';
  if (failure.error instanceof RefusedInput) return 'nothing';
  return isOutage(failure.error) ? { down: keyOf(record).toString('base64') } : 'up';
}
