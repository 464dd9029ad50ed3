import { Logger } from '@nestjs/common';
import { pause } from '../pause.ts';
import { outageBackoff } from './failure-policy.ts';

const DISTINCT_KEYS = 5;

/** `probe`: the only one that may try while the circuit is open. */
export type Pass = 'free' | 'probe';

/** What an attempt said of the world, if `down` for whose key. `nothing`: the record was refused before anything outside was asked. */
export type News = 'up' | { down: string } | 'nothing';

/**
 * When several keys in a row fail because something outside is down, all others would too: they wait, while one record at
 * a time tries. The first that gets through lets all go on.
 */
export class CircuitBreaker {
  private readonly logger = new Logger('Consumer');
  private readonly failing = new Set<string>();
  private readonly waiting = new Set<() => void>();
  private probing = false;
  private probes = 0;
  /** Whether all lanes wait for something that is down. */
  isOpen = false;

  constructor(private readonly chance: () => number = Math.random) {}

  /**
   * @param alive called now and then while it waits
   * @returns a pass, to be given back by `report`; undefined once stopped
   */
  async admit(stop: AbortSignal, alive: () => void): Promise<Pass | undefined> {
    while (!stop.aborted) {
      if (!this.isOpen) return 'free';
      if (!this.probing) return this.probe(stop);
      await this.change(stop);
      alive();
    }
    return undefined;
  }

  /** Whether it may still be used: who had to wait in between may find the circuit open. */
  isGood(pass: Pass): boolean {
    return pass === 'probe' || !this.isOpen;
  }

  report(pass: Pass, news: News): void {
    if (pass === 'probe') this.probing = false;
    if (news === 'up') this.close();
    else if (news !== 'nothing') this.fail(pass, news.down);
    this.tell();
  }

  private async probe(stop: AbortSignal): Promise<Pass | undefined> {
    this.probing = true;
    await pause(outageBackoff(this.probes, this.chance()), stop);
    if (!stop.aborted) return 'probe';
    this.probing = false;
    this.tell();
    return undefined;
  }

  private close(): void {
    if (this.isOpen) this.logger.log(`Going on after ${this.probes} probes`);
    this.isOpen = false;
    this.failing.clear();
    this.probes = 0;
  }

  private fail(pass: Pass, key: string): void {
    this.failing.add(key);
    if (pass === 'probe') this.probes += 1;
    if (this.isOpen || this.failing.size < DISTINCT_KEYS) return;
    this.isOpen = true;
    this.probes = 1;
    this.logger.warn('Something that all need is down: one record at a time tries, all others wait');
  }

  private tell(): void {
    for (const wake of this.waiting) wake();
  }

  private change(stop: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        this.waiting.delete(end);
        stop.removeEventListener('abort', end);
        resolve();
      };
      this.waiting.add(end);
      stop.addEventListener('abort', end);
    });
  }
}
