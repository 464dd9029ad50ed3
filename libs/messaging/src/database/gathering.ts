/**
 * A statement over many rows. Whoever asks gives one of them; what is asked for at the same time within a transaction is
 * one round trip.
 */
export interface GatheredStatement {
  /** Prepares the statement, once per connection. */
  readonly name: string;
  /** `$1`, `$2`, … are the columns of all rows, as arrays. What it returns says in a column `row`, from 1, for which. */
  readonly text: string;
}

type Query = (text: string, values: readonly unknown[], name: string) => Promise<unknown[]>;

interface Asked {
  row: readonly unknown[];
  resolve(found: unknown[]): void;
  reject(error: unknown): void;
}

/** The rows asked for within one transaction, sent as soon as everybody who can go on has gone on. */
export class Gathering {
  private waiting = new Map<GatheredStatement, Asked[]>();

  constructor(private readonly query: Query) {}

  /** @returns the rows found for this one, in the order of the statement */
  ask<R>(statement: GatheredStatement, row: readonly unknown[]): Promise<R[]> {
    return new Promise((resolve, reject) => {
      if (this.waiting.size === 0) process.nextTick(() => this.send());
      const asked = { row, resolve: resolve as Asked['resolve'], reject };
      const others = this.waiting.get(statement);
      if (others) others.push(asked);
      else this.waiting.set(statement, [asked]);
    });
  }

  /** In the order in which they were first asked for. */
  private send(): void {
    const { waiting } = this;
    this.waiting = new Map();
    for (const [statement, asked] of waiting) void this.answer(statement, asked);
  }

  private async answer({ text, name }: GatheredStatement, asked: readonly Asked[]): Promise<void> {
    try {
      const found = await this.query(text, columnsOf(asked), name);
      for (const [n, rows] of dealt(found as Placed[], asked.length).entries()) asked[n]?.resolve(rows);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
}

interface Placed {
  row: number;
}

const columnsOf = ([first, ...others]: readonly Asked[]): unknown[][] =>
  first?.row.map((value, column) => [value, ...others.map(({ row }) => row[column])]) ?? [];

function dealt(found: readonly Placed[], to: number): Placed[][] {
  const dealt: Placed[][] = Array.from({ length: to }, () => []);
  for (const one of found) dealt[one.row - 1]?.push(one);
  return dealt;
}
