import { PGlite } from '@electric-sql/pglite';
import { type Migration, migrate } from './migrate.ts';

const INT8 = 20;

/**
 * PostgreSQL inside this process, with one session: a schema for each service, and one transaction at a time. What a
 * second session would see and wait for is not simulated.
 */
export class PgliteServer {
  private schema?: string;
  private readonly schemas: string[] = [];
  private turn: Promise<void> = Promise.resolve();
  private sessions = 0;
  private statements = 0;

  private constructor(private readonly engine: PGlite) {}

  static async start(): Promise<PgliteServer> {
    const engine = await PGlite.create({ parsers: { [INT8]: (text: string) => text } });
    return new PgliteServer(engine);
  }

  /** A database for a service, with its production migrations. */
  async create(schema: string, migrations: readonly Migration[]): Promise<void> {
    await this.engine.exec(`CREATE SCHEMA "${schema}"`);
    this.schemas.push(schema);
    await migrate((text) => this.run(schema, text), migrations);
  }

  /** Every row of every service goes, counters begin again. */
  async empty(): Promise<void> {
    const { rows } = await this.engine.query<{ name: string }>(
      `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = ANY($1)`,
      [this.schemas],
    );
    await this.engine.exec(`TRUNCATE ${rows.map(({ name }) => name).join(', ')} RESTART IDENTITY`);
  }

  /** Until whoever has the session lets it go. @returns how to let it go */
  async session(): Promise<() => void> {
    const before = this.turn;
    let next = (): void => {};
    this.turn = new Promise((resolve) => {
      next = resolve;
    });
    this.sessions += 1;
    await before;
    return () => {
      this.sessions -= 1;
      next();
    };
  }

  /** Nobody has the session, or waits for it. */
  get isIdle(): boolean {
    return this.sessions === 0;
  }

  /** A statement is under way. */
  get isBusy(): boolean {
    return this.statements > 0;
  }

  run(schema: string, text: string): Promise<void> {
    return this.counted(async () => {
      await this.use(schema);
      await this.engine.exec(text);
    });
  }

  query<R>(schema: string, text: string, values: readonly unknown[] = []): Promise<R[]> {
    return this.counted(async () => {
      await this.use(schema);
      const { rows } = await this.engine.query<R>(text, [...values]);
      return rows;
    });
  }

  /** What was set in a transaction is undone with it. */
  rollback(): Promise<void> {
    this.schema = undefined;
    return this.counted(async () => void (await this.engine.exec('ROLLBACK')));
  }

  async close(): Promise<void> {
    await this.engine.close();
  }

  private async counted<T>(work: () => Promise<T>): Promise<T> {
    this.statements += 1;
    try {
      return await work();
    } finally {
      this.statements -= 1;
    }
  }

  private async use(schema: string): Promise<void> {
    if (this.schema === schema) return;
    await this.engine.exec(`SET search_path TO "${schema}"`);
    this.schema = schema;
  }
}
