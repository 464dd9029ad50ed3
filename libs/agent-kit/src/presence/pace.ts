/** How much one turn counts for the mean: about the last fifteen are in it. */
const weight = 1 / 8;

/** How long turns take here: a mean that follows the last ones. Times are in milliseconds, of any clock that does not go back. */
export class Pace {
  private readonly begun = new Map<object, number>();
  private mean: number | undefined;

  begin(turn: object, now: number): void {
    this.begun.set(turn, now);
  }

  end(turn: object, now: number): void {
    const began = this.begun.get(turn);
    if (began === undefined) return;
    this.begun.delete(turn);
    this.mean = this.mean === undefined ? now - began : this.mean + weight * (now - began - this.mean);
  }

  /** At least what those under way have taken already: turns that hang are slow before they end. Nothing before the first. */
  turnMs(now: number): number | undefined {
    const ages = [...this.begun.values()].map((began) => now - began);
    const age = ages.length > 0 ? ages.reduce((sum, one) => sum + one, 0) / ages.length : undefined;
    return age === undefined && this.mean === undefined ? undefined : Math.round(Math.max(age ?? 0, this.mean ?? 0));
  }
}
