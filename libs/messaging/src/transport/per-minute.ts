const MINUTE_MS = 60_000;

/** So much of something in a minute, for each key of its own. */
export class PerMinute {
  private readonly minutes = new Map<string, { began: number; taken: number; refused: number }>();

  constructor(private readonly most: number) {}

  /**
   * @param now ms since 1970
   * @returns whether so much was left; and, once, how often it was not in the last minute in which anything was asked for
   */
  take(key: string, amount: number, now: number): { granted: boolean; refusedBefore: number } {
    const last = this.minutes.get(key);
    const current = last && now - last.began < MINUTE_MS ? last : { began: now, taken: 0, refused: 0 };
    this.minutes.set(key, current);
    const granted = current.taken + amount <= this.most;
    if (granted) current.taken += amount;
    else current.refused += 1;
    return { granted, refusedBefore: current === last ? 0 : (last?.refused ?? 0) };
  }
}
