import { Matches } from 'class-validator';
import { Secret } from './secret.ts';

export class DatabaseConfig {
  /** The service's own database: under the role it runs as, for its migrations under the role that owns the schema. */
  @Secret()
  @Matches(/^postgres(ql)?:\/\/\S+$/, { message: 'must be postgresql://user:password@host:port/database' })
  databaseUrl: string;
}
