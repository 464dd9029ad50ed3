import { join } from 'node:path';
import { builtMigrations, builtService, builtTopics } from '../../libs/testing/src/processes/commands.ts';
import { type NodeCommand, succeed } from '../../libs/testing/src/processes/node.process.ts';
import { createDatabase } from '../../tools/infrastructure/databases.ts';
import { passwordsIn } from '../../tools/infrastructure/secrets.ts';
import { services } from '../../tools/system.ts';
import type { ServiceCopy } from './ground.ts';
import { LocalCopy, type Unasked } from './service.copy.ts';

export type Environment = Readonly<Record<string, string>>;

export interface Surroundings {
  readonly folder: string;
  readonly adminUrl: string;
  /** Past the lines. */
  readonly brokers: readonly string[];
  /** Where the lines begin. */
  readonly lines: { readonly brokerPorts: readonly number[]; readonly databasePort: number };
  readonly env: Readonly<Record<string, Environment>>;
}

const names = services.map(({ name }) => name);
const compileCache = join(import.meta.dirname, '../../.baton/compile-cache');

/** All services of the system, each with a database and a role of its own, as the launcher makes them. */
export class LocalServices {
  readonly copies: LocalCopy[] = [];
  private readonly made = new Map<string, number>();
  private readonly databases = new Map<string, string>();
  private readonly around: Surroundings;
  private readonly tell: Unasked;

  constructor(around: Surroundings, tell: Unasked) {
    this.around = around;
    this.tell = tell;
  }

  /** Topics, databases, tables, and then so many copies of each. */
  async start(copies: number): Promise<void> {
    await Promise.all([this.createTopics(), this.createDatabases()]);
    const wanted = Array.from({ length: copies }, () => names).flat();
    await Promise.all(wanted.map((name) => this.add(name)));
  }

  /** Under the role of the service, and past the lines. */
  databaseOf(service: string): string {
    const url = this.databases.get(service);
    if (!url) throw new Error(`There is no service '${service}', only ${names.join(', ')}.`);
    return url;
  }

  async add(service: string): Promise<LocalCopy> {
    const nth = this.numbered(service);
    const copy = await LocalCopy.of(service, this.commandOf(service, `${service}-${nth}`), this.tell);
    this.copies.push(copy);
    await copy.start();
    return copy;
  }

  async remove(copy: ServiceCopy): Promise<void> {
    const at = this.copies.indexOf(copy as LocalCopy);
    if (at >= 0) await this.copies.splice(at, 1)[0]?.retire();
  }

  async end(): Promise<void> {
    await Promise.all(this.copies.map((copy) => copy.kill('SIGTERM')));
  }

  private numbered(service: string): number {
    const nth = (this.made.get(service) ?? 0) + 1;
    this.made.set(service, nth);
    return nth;
  }

  private createTopics(): Promise<void> {
    return succeed(builtTopics({ KAFKA_BROKERS: this.around.brokers.join(), ...this.replication() }));
  }

  private async createDatabases(): Promise<void> {
    const passwords = passwordsIn(join(this.around.folder, 'secrets.json'));
    const owners = new Map<string, string>();
    for (const { name, database } of services) {
      const urls = await createDatabase(this.around.adminUrl, database, passwords);
      this.databases.set(name, urls.service);
      owners.set(name, urls.owner);
    }
    await Promise.all([...owners].map(([name, url]) => succeed(builtMigrations(name, { DATABASE_URL: url }))));
  }

  private commandOf(service: string, name: string): NodeCommand {
    const { lines, env, folder } = this.around;
    const variables = {
      KAFKA_BROKERS: lines.brokerPorts.map((port) => `127.0.0.1:${port}`).join(),
      ...this.replication(),
      DATABASE_URL: Object.assign(new URL(this.databaseOf(service)), { port: lines.databasePort }).href,
      // So that all copies of all services together do not use up the server's.
      DATABASE_POOL_SIZE: '10',
      HOST: '127.0.0.1',
      SERVICE_NAME: service,
      NODE_COMPILE_CACHE: compileCache,
      ...env[service],
    };
    return { ...builtService(service, variables), name, logFile: join(folder, `${name}.log`) };
  }

  private replication(): Environment {
    return { KAFKA_REPLICATION_FACTOR: String(this.around.brokers.length) };
  }
}
