import { IsUrl } from 'class-validator';
import { Secret } from './secret.ts';

export class DatabaseConfig {
  /** The service's own database: under the role it runs as, for its migrations under the role that owns the schema. */
  @Secret()
  @IsUrl(
    { protocols: ['postgres', 'postgresql'], require_protocol: true, require_tld: false },
    { message: 'must be postgresql://user:password@host:port/database' },
  )
  databaseUrl: string;
}
