import { PGlite } from '@electric-sql/pglite';
import { type Migration, migrate } from './migrate.ts';
import { PgliteSession } from './pglite.session.ts';

const [BYTEA, INT8] = [17, 20];
/** Values as pg gives them to production. */
const parsers = {
  [BYTEA]: (text: string) => Buffer.from(text.slice('\\x'.length), 'hex'),
  [INT8]: (text: string) => text,
};

/**
 * PostgreSQL inside this process, with one session: a schema for each service, and one transaction at a time. What a
 * second session would see and wait for is not simulated.
 */
export class PgliteServer {
  private readonly session: PgliteSession;
  private readonly schemas: string[] = [];
  private turn: Promise<void> = Promise.resolve();
  private taken = 0;

  private constructor(private readonly engine: PGlite) {
    this.session = new PgliteSession(engine);
  }

  static async start(): Promise<PgliteServer> {
    const engine = await PGlite.create({ parsers });
    return new PgliteServer(engine);
  }

  /** A database for a service, with its production migrations. */
  async create(schema: string, migrations: readonly Migration[]): Promise<void> {
    await this.engine.exec(`CREATE SCHEMA "${schema}"`);
    this.schemas.push(schema);
    await migrate(async (text) => void this.run(schema, text), migrations);
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
  async take(): Promise<() => void> {
    const before = this.turn;
    let next = (): void => {};
    this.turn = new Promise((resolve) => {
      next = resolve;
    });
    this.taken += 1;
    await before;
    return () => {
      this.taken -= 1;
      next();
    };
  }

  /** Nobody has the session, or waits for it. */
  get isIdle(): boolean {
    return this.taken === 0;
  }

  /** @returns what was done, as PostgreSQL says it */
  run(schema: string, text: string): readonly string[] {
    return this.session.exec(schema, text);
  }

  query<R>(schema: string, text: string, values: readonly unknown[] = []): R[] {
    return this.session.query<R>(schema, text, values);
  }

  async close(): Promise<void> {
    await this.engine.close();
  }
}
