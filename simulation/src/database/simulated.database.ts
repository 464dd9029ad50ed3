import { AsyncLocalStorage } from 'node:async_hooks';
import { Database, type GatheredStatement, Gathering, type Transaction } from '@baton/messaging';
import type { Pace } from '../clock/pace.ts';
import { never, SimulatedProcess } from '../clock/simulated.process.ts';
import type { Bugs } from './bugs.ts';
import type { PgliteServer } from './pglite.server.ts';

/** How a transaction ends that its work would commit. `unanswered`: it is committed, and nobody is told. */
const FATES = ['committed', 'dropped', 'unanswered', 'crash before', 'crash after'] as const;

/** A service's database. Its transactions run one after the other, and end at a crash as a session does. */
export class SimulatedDatabase extends Database {
  private readonly within = new AsyncLocalStorage<SimulatedTransaction | undefined>();

  constructor(
    private readonly server: PgliteServer,
    private readonly schema: string,
    private readonly pace: Pace,
    private readonly bugs: Bugs,
  ) {
    super();
  }

  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const fate = await this.pace.turn('a transaction', FATES);
    const tx = await this.begin();
    try {
      const result = await this.within.run(tx, () => work(tx));
      await this.end(tx, fate);
      this.within.run(undefined, () => tx.committed());
      return result;
    } catch (error) {
      tx.abandon();
      throw error;
    }
  }

  /** Beside a transaction of the same code it has no session of its own. */
  async query<R>(text: string, values?: readonly unknown[]): Promise<R[]> {
    if (this.within.getStore()?.open) return this.server.query<R>(this.schema, text, values);
    const free = await this.server.take();
    try {
      if (!isDead()) return this.server.query<R>(this.schema, text, values);
    } finally {
      free();
    }
    return never();
  }

  private async begin(): Promise<SimulatedTransaction> {
    const free = await this.server.take();
    if (isDead()) {
      free();
      return never();
    }
    const tx = new SimulatedTransaction(this.server, this.schema, this.bugs, free);
    this.server.run(this.schema, 'BEGIN');
    SimulatedProcess.current?.onDeath(() => tx.abandon());
    return tx;
  }

  private async end(tx: SimulatedTransaction, fate: (typeof FATES)[number]): Promise<void> {
    if (fate === 'crash before') SimulatedProcess.current?.kill();
    if (fate === 'dropped') throw lost();
    if (isDead()) return never();
    tx.commit();
    if (fate === 'crash after') SimulatedProcess.current?.kill();
    if (fate === 'unanswered') throw lost();
    if (isDead()) return never();
  }
}

class SimulatedTransaction implements Transaction {
  private readonly listeners: (() => void)[] = [];
  private readonly gathering = new Gathering((text, values) => this.query(text, values));
  open = true;

  constructor(
    private readonly server: PgliteServer,
    private readonly schema: string,
    private readonly bugs: Bugs,
    private readonly free: () => void,
  ) {}

  async query<R>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    this.bugs.meet(this.schema, values);
    return this.open ? this.server.query<R>(this.schema, text, values) : never();
  }

  gather<R>(statement: GatheredStatement, row: readonly unknown[]): Promise<R[]> {
    return this.gathering.ask(statement, row);
  }

  afterCommit(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** A failed transaction is rolled back in silence: only what PostgreSQL says it has done tells. */
  commit(): void {
    const [done] = this.end('COMMIT');
    if (done !== 'COMMIT') throw new Error(`A transaction was to be committed after a failure: ${done}`);
  }

  abandon(): void {
    if (this.open) this.end('ROLLBACK');
  }

  committed(): void {
    for (const listener of this.listeners) listener();
  }

  private end(how: string): readonly string[] {
    this.open = false;
    try {
      return this.server.run(this.schema, how);
    } finally {
      this.free();
    }
  }
}

const isDead = (): boolean => SimulatedProcess.current?.alive === false;

/** As pg says it when a connection ends in the middle. */
const lost = (): Error => Object.assign(new Error('Connection terminated unexpectedly'), { code: '08006' });
