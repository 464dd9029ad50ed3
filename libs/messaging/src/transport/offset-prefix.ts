/** Which records of a batch are done, and up to where without a gap. */
export class OffsetPrefix {
  private readonly done = new Set<string>();
  private length = 0;

  /** @param offsets of the batch, ascending */
  constructor(private readonly offsets: readonly string[]) {}

  complete(offset: string): void {
    this.done.add(offset);
    for (let next = this.offsets[this.length]; next && this.done.has(next); next = this.offsets[this.length]) {
      this.done.delete(next);
      this.length += 1;
    }
  }

  /** The last offset before the first gap; undefined while the first record is not done. */
  get last(): string | undefined {
    return this.offsets[this.length - 1];
  }

  get isWhole(): boolean {
    return this.length === this.offsets.length;
  }
}
