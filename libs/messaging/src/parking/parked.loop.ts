import { Logger } from '@nestjs/common';
import { Alarm } from '../alarm.ts';
import { describe } from '../transport/failure-policy.ts';
import type { Slots } from '../transport/slots.ts';
import type { ParkedReplay } from './parked.replay.ts';
import type { ParkedStore } from './parked.store.ts';

const LOOK_MS = 500;
const FORGET_MS = 3_600_000;
const KEYS_AT_ONCE = 4;

/** Looks for parked records that are due, and has them replayed. Every instance runs one. */
export class ParkedLoop {
  private readonly logger = new Logger('Parking');
  private readonly alarm = new Alarm();
  private loop: Promise<void> = Promise.resolve();
  private stopped = false;
  private failing = false;
  private forgetAt = 0;
  /** Keys that are parked, over all instances, as last seen. */
  keys = 0;

  /** @param suspended whether everything waits for an outage to end */
  constructor(
    private readonly store: ParkedStore,
    private readonly replay: ParkedReplay,
    private readonly slots: Slots,
    private readonly suspended: () => boolean,
  ) {}

  start(): void {
    this.loop = this.run();
  }

  /** What is being replayed comes to its end. */
  async close(): Promise<void> {
    this.stopped = true;
    this.alarm.ring();
    await this.loop;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      await this.attempt();
      if (!this.stopped) await this.alarm.sleep(LOOK_MS);
    }
  }

  /** Of a row of failures the first is told; the next look mends them. */
  private async attempt(): Promise<void> {
    try {
      if (!this.suspended()) await this.look();
      this.failing = false;
    } catch (error) {
      if (!this.failing) this.logger.warn(`Parked records wait: ${describe(error)}`);
      this.failing = true;
    }
  }

  private async look(): Promise<void> {
    const { keys, due } = await this.store.survey();
    this.keys = keys;
    if (due) await this.drainAll();
    if (Date.now() < this.forgetAt) return;
    this.forgetAt = Date.now() + FORGET_MS;
    await this.store.forgetBuried();
  }

  private async drainAll(): Promise<void> {
    const drains = await Promise.allSettled(Array.from({ length: KEYS_AT_ONCE }, () => this.drain()));
    const failed = drains.find((drain) => drain.status === 'rejected');
    if (failed) throw failed.reason;
  }

  private async drain(): Promise<void> {
    while (!this.stopped && !this.suspended() && (await this.slots.hold(() => this.replay.next())));
  }
}
