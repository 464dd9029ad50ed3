import { type messages, type PGlite, protocol, types } from '@electric-sql/pglite';

const { serialize } = protocol;
/** What ran before decides about no plan. */
const SETTINGS = 'SET plan_cache_mode = force_generic_plan; SET synchronous_commit = off';
const SYNC = serialize.sync();
const EXECUTE = serialize.execute({});

interface Prepared {
  readonly name: string;
  readonly parameters: readonly number[];
  readonly fields: readonly messages.Field[];
}

interface Answer {
  readonly parameters: readonly number[];
  readonly fields: readonly messages.Field[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** What was done, as PostgreSQL says it. */
  readonly tags: readonly string[];
}

/**
 * The one session of PGlite, which is spoken to in PostgreSQL's own protocol: a statement is parsed and planned once for
 * each schema, as production's named statements are, and has its answer before anybody else goes on.
 */
export class PgliteSession {
  private readonly parser = new protocol.Parser();
  private readonly prepared = new Map<string, Map<string, Prepared>>();
  private statements = 0;
  private schema?: string;

  constructor(private readonly engine: PGlite) {
    this.ask(serialize.query(SETTINGS));
  }

  /** Statements without parameters. @returns what was done, `COMMIT` for one */
  exec(schema: string, text: string): readonly string[] {
    this.use(schema);
    return this.ask(serialize.query(text)).tags;
  }

  query<R>(schema: string, text: string, values: readonly unknown[]): R[] {
    this.use(schema);
    const { name, parameters, fields } = this.prepare(schema, text);
    const given = values.map((value, n) => this.textOf(value, parameters[n] ?? 0));
    const bind = serialize.bind({ statement: name, values: given });
    const { rows } = this.ask(bind, EXECUTE, SYNC);
    return rows.map((row) => this.objectOf(row, fields) as R);
  }

  private use(schema: string): void {
    if (this.schema === schema) return;
    this.ask(serialize.query(`SET search_path TO "${schema}"`));
    this.schema = schema;
  }

  private prepare(schema: string, text: string): Prepared {
    const statements = this.prepared.get(schema) ?? new Map<string, Prepared>();
    this.prepared.set(schema, statements);
    const known = statements.get(text);
    if (known) return known;
    const name = `statement ${++this.statements}`;
    const parsed = this.ask(serialize.parse({ name, text }), serialize.describe({ type: 'S', name }), SYNC);
    const prepared = { name, parameters: parsed.parameters, fields: parsed.fields };
    statements.set(text, prepared);
    return prepared;
  }

  private textOf(value: unknown, type: number): string | null {
    if (value === null || value === undefined) return null;
    return this.engine.serializers[type]?.(value) ?? String(value);
  }

  private objectOf(row: readonly (string | null)[], fields: readonly messages.Field[]): object {
    const { parsers } = this.engine;
    return Object.fromEntries(
      fields.map(({ name, dataTypeID }, n) => [name, types.parseType(row[n] ?? null, dataTypeID, parsers)]),
    );
  }

  /** @throws what PostgreSQL complains of, with its code */
  private ask(...parts: readonly Uint8Array[]): Answer {
    const rows: (string | null)[][] = [];
    const tags: string[] = [];
    const described: { parameters: number[]; fields: messages.Field[] } = { parameters: [], fields: [] };
    let failure: unknown;
    this.parser.parse(this.engine.execProtocolRawSync(Buffer.concat(parts)), (message) => {
      if (message.name === 'error') failure ??= message;
      if (message.name === 'dataRow') rows.push((message as messages.DataRowMessage).fields);
      if (message.name === 'commandComplete') tags.push((message as messages.CommandCompleteMessage).text);
      if (message.name === 'parameterDescription')
        described.parameters = (message as messages.ParameterDescriptionMessage).dataTypeIDs;
      if (message.name === 'rowDescription') described.fields = (message as messages.RowDescriptionMessage).fields;
    });
    if (failure) throw failure;
    return { ...described, rows, tags };
  }
}
