import type { GatheredStatement } from './gathering.ts';

/** One transaction of the service's database. */
export interface Transaction {
  /** @param name prepares the statement under this name, once per connection. */
  query<R = unknown>(text: string, values?: readonly unknown[], name?: string): Promise<R[]>;
  /**
   * One row of a statement over many. Handlers of other keys share the transaction: what they ask of the same statement at
   * the same time is one round trip.
   * @returns the rows found for this one
   */
  gather<R = unknown>(statement: GatheredStatement, row: readonly unknown[]): Promise<R[]>;
  /** Runs after a successful commit, never after a rollback. The listener must not throw. */
  afterCommit(listener: () => void): void;
}

/** The service's own database. Hot paths speak parametrised SQL through it. */
export abstract class Database {
  /** Commits when `work` resolves, rolls back when it rejects; the error passes through unchanged. */
  abstract transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  abstract query<R = unknown>(text: string, values?: readonly unknown[], name?: string): Promise<R[]>;
}
