import { Database, type Transaction } from '@baton/messaging';
import { describe, expect, it } from 'vitest';
import { Gate } from '../../test/gate.fixture.ts';
import { SharedTransactions } from './shared-transactions.ts';

/** Its transactions end when the test lets them. */
class HeldDatabase extends Database {
  readonly log: string[] = [];
  private gate = new Gate();

  override async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.log.push('begin');
    try {
      const result = await work({} as Transaction);
      await this.gate.pass();
      this.log.push('commit');
      return result;
    } catch (error) {
      this.log.push('rollback');
      throw error;
    }
  }

  override query(): Promise<never[]> {
    throw new Error('nothing is asked beside a transaction');
  }

  /** Lets the next one be committed. */
  async let(): Promise<void> {
    const { gate } = this;
    await gate.waiting;
    this.gate = new Gate();
    gate.open();
  }
}

function shared() {
  const database = new HeldDatabase();
  const transactions = new SharedTransactions(database);
  const note = (name: string) => transactions.run(async () => database.log.push(name));
  return { database, transactions, note };
}

describe('a transaction that is shared', () => {
  it('takes all that is asked for in the same moment, and each gets its own answer', async () => {
    const { database, transactions } = shared();
    const answers = Promise.all(['a', 'b'].map((name) => transactions.run(async () => name)));
    await database.let();
    expect(await answers).toEqual(['a', 'b']);
    expect(database.log).toEqual(['begin', 'commit']);
  });

  it('takes next what was asked for while the last one was under way', async () => {
    const { database, transactions, note } = shared();
    const first = transactions.run(async () => void Promise.all(['b', 'c'].map(note)));
    await database.let();
    await first;
    await database.let();
    expect(database.log).toEqual(['begin', 'commit', 'begin', 'b', 'c', 'commit']);
  });

  it('is begun anew by what comes after all have ended', async () => {
    const { database, note } = shared();
    for (const name of ['a', 'b']) {
      const noted = note(name);
      await database.let();
      await noted;
      await new Promise(setImmediate);
    }
    expect(database.log).toEqual(['begin', 'a', 'commit', 'begin', 'b', 'commit']);
  });

  it('is tried again for each alone where one fails, whose error nobody else gets', async () => {
    const { database, transactions } = shared();
    const failing = transactions.run(async () => Promise.reject(new Error('a bug')));
    const good = transactions.run(async () => 'good');
    await expect(failing).rejects.toThrow('a bug');
    await database.let();
    expect(await good).toBe('good');
    expect(database.log).toEqual(['begin', 'rollback', 'begin', 'begin', 'rollback', 'commit']);
  });

  it('is rolled back only when nothing of it goes on any more', async () => {
    const { database, transactions } = shared();
    const slow = new Gate();
    const failing = transactions.run(async () => Promise.reject(new Error('a bug')));
    const going = transactions.run(async () => {
      await slow.pass();
      database.log.push('the last statement');
    });
    await new Promise(setImmediate);
    expect(database.log).toEqual(['begin']);
    slow.open();
    await expect(failing).rejects.toThrow('a bug');
    await database.let();
    await going;
    expect(database.log.slice(0, 3)).toEqual(['begin', 'the last statement', 'rollback']);
  });
});
