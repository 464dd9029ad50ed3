/** A bell for one sleeper. Rung while nobody sleeps, it ends the next sleep before it begins. */
export class Alarm {
  private rung = false;
  private wake?: () => void;

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  /** Until the bell, or `ms` from now. */
  async sleep(ms: number): Promise<void> {
    if (!this.rung && ms > 0) await this.bellOr(ms);
    this.rung = false;
  }

  private bellOr(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
