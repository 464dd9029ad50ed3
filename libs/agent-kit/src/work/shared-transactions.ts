import { type Database, type Transaction, together } from '@baton/messaging';
import { context, ROOT_CONTEXT } from '@opentelemetry/api';

interface Asked {
  work(tx: Transaction): Promise<unknown>;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** Work of a transaction that others may share: what is asked for while one is under way goes into the next, together. */
export class SharedTransactions {
  private waiting: Asked[] = [];
  private running = false;

  constructor(private readonly database: Database) {}

  /** Where what shares the transaction fails, `work` runs again, in one of its own. Then its error is its own, too. */
  run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const asked = { work: context.bind(context.active(), work), resolve: resolve as Asked['resolve'], reject };
      this.waiting.push(asked);
      if (this.running) return;
      this.running = true;
      // Everybody who can go on goes on first. And of many traces the transaction is part of none.
      process.nextTick(() => void context.with(ROOT_CONTEXT, () => this.settle()));
    });
  }

  private async settle(): Promise<void> {
    while (this.waiting.length > 0) await this.share(this.waiting.splice(0));
    this.running = false;
  }

  private async share(asked: readonly Asked[]): Promise<void> {
    try {
      const results = await this.database.transaction((tx) => together(asked.map(({ work }) => work(tx))));
      for (const [n, { resolve }] of asked.entries()) resolve(results[n]);
    } catch (error) {
      if (asked.length > 1) await Promise.all(asked.map((one) => this.share([one])));
      else asked[0]?.reject(error);
    }
  }
}
