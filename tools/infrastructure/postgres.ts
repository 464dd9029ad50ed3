import { startEmbedded } from './postgres-embedded.ts';
import { databaseAnswers } from './postgres-ready.ts';
import type { Passwords } from './secrets.ts';
import { Trouble } from './trouble.ts';

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

/** A PostgreSQL that answers: the one DATABASE_URL names, else one of our own from npm. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const given = process.env.DATABASE_URL;
  return given ? useGiven(given) : startEmbedded(options);
}

async function useGiven(adminUrl: string): Promise<Postgres> {
  if (!/^postgres(ql)?:\/\/.+/.test(adminUrl) || !URL.canParse(adminUrl))
    throw new Trouble(
      'DATABASE_URL is not of the form postgres://user:password@host:port/database: correct it or leave it out.',
    );
  await databaseAnswers(adminUrl).catch((error) => {
    const why = error.message || error.code;
    throw new Trouble(
      `No PostgreSQL lets us in at DATABASE_URL (${why}): start it, or correct or leave out DATABASE_URL.`,
    );
  });
  return { adminUrl, from: 'DATABASE_URL', stop: async () => {} };
}
