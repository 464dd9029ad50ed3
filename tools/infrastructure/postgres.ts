import type { Postgres, PostgresOptions } from './postgres.contract.ts';
import { startEmbedded } from './postgres-embedded.ts';
import { databaseAnswers } from './postgres-ready.ts';
import { Trouble } from './trouble.ts';

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
