import type { Pool, PoolClient } from 'pg';
import { bound } from './binary-array.ts';
import { Database, type Transaction } from './database.ts';
import { type GatheredStatement, Gathering } from './gathering.ts';

/** PostgreSQL through the service's one pool. */
export class PgDatabase extends Database {
  /** Whoever takes a connection hears of its loss before anything can be lost: an error that nobody listens to would end the process. */
  constructor(private readonly pool: Pool) {
    super();
    pool.on('acquire', (client) => client.off('error', ignore).on('error', ignore));
  }

  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    const tx = new PgTransaction(client);
    try {
      const result = await begun(client, () => work(tx));
      await commit(client);
      client.release();
      tx.committed();
      return result;
    } catch (error) {
      await abandon(client);
      throw error;
    }
  }

  async query<R>(text: string, values?: readonly unknown[], name?: string): Promise<R[]> {
    return rowsOf<R>(this.pool, text, values, name);
  }
}

class PgTransaction implements Transaction {
  private readonly listeners: (() => void)[] = [];
  private readonly gathering = new Gathering((text, values, name) => this.query(text, values, name));

  constructor(private readonly client: PoolClient) {}

  query<R>(text: string, values?: readonly unknown[], name?: string): Promise<R[]> {
    withWhatFollows(this.client);
    return rowsOf<R>(this.client, text, values, name);
  }

  gather<R>(statement: GatheredStatement, row: readonly unknown[]): Promise<R[]> {
    return this.gathering.ask(statement, row);
  }

  afterCommit(listener: () => void): void {
    this.listeners.push(listener);
  }

  committed(): void {
    for (const listener of this.listeners) listener();
  }
}

async function rowsOf<R>(
  on: Pool | PoolClient,
  text: string,
  values?: readonly unknown[],
  name?: string,
): Promise<R[]> {
  const { rows } = await on.query({ text, values: values && (name ? bound(text, values) : [...values]), name });
  return rows as R[];
}

/** The first statement does not wait for the answer to BEGIN: it is either given, or the connection is lost. */
async function begun<T>(client: PoolClient, work: () => Promise<T>): Promise<T> {
  withWhatFollows(client);
  const beginning = client.query('BEGIN');
  const [began, worked] = await Promise.allSettled([beginning, work()]);
  if (began.status === 'rejected') throw began.reason;
  if (worked.status === 'rejected') throw worked.reason;
  return worked.value;
}

/** What is asked for in the same moment is written at once: a write costs about as much as a small statement. */
function withWhatFollows({ connection: { stream } }: PoolClient): void {
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** PostgreSQL answers the COMMIT of a failed transaction with a quiet ROLLBACK, which must not pass for a commit. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT') throw new Error('A statement of this transaction failed and its error was swallowed');
}

async function abandon(client: PoolClient): Promise<void> {
  const failure = await client.query('ROLLBACK').then(
    () => undefined,
    (error: Error) => error,
  );
  client.release(failure);
}

const ignore = (): void => {};
