const EVERY_MS = 2;

/**
 * The longest that this thread worked without giving way, in ms: its processor's time between two looks of a timer. What
 * else runs on the machine is not in it.
 */
export class LongestWork {
  private readonly timer = setInterval(() => this.look(), EVERY_MS);
  private before = process.threadCpuUsage();
  private longest = 0;

  /** Since the last time it was asked. */
  take(): number {
    this.look();
    const { longest } = this;
    this.longest = 0;
    return longest;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const { user, system } = process.threadCpuUsage(this.before);
    this.before = process.threadCpuUsage();
    this.longest = Math.max(this.longest, (user + system) / 1_000);
  }
}
