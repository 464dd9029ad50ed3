const LARGEST = 100;
/** So few that, with all transactions there are at once, about as many records are handled as one by one. */
const SMALLEST = 4;
/** Whoever else wants one of the rows waits for the end of the transaction. */
const LONGEST_MS = 500;

/**
 * How many records share a transaction. One that fails takes back what all others in it did, so where records fail there
 * are soon few in each; as soon as they go well again, there are more.
 */
export class BundleSize {
  private most = LARGEST;

  get now(): number {
    return this.most;
  }

  ended(well: boolean, ms: number): void {
    const wanted = well && ms <= LONGEST_MS ? this.most * 2 : Math.floor(this.most / 2);
    this.most = Math.min(Math.max(wanted, SMALLEST), LARGEST);
  }
}
