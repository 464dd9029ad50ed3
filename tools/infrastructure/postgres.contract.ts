import type { Passwords } from './secrets.ts';

export interface PostgresOptions {
  /** Where log and, unless this is root, data go; whoever names the same folder again finds the same data. */
  home: string;
  port: number;
  passwords: Passwords;
  /** For tests: faster, and a crash of the machine may cost the data. */
  throwAway?: boolean;
  signal?: AbortSignal;
}

export interface Postgres {
  /** Connection string of a role that may create databases and roles. */
  readonly adminUrl: string;
  readonly from: 'DATABASE_URL' | 'embedded';
  readonly data?: string;
  readonly pid?: number;
  readonly log?: string;
  /** Resolves with the manner of its end if it ends without having been asked to. */
  readonly died?: Promise<string>;
  stop(): Promise<void>;
}
