import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** host:port[,host:port] */
    kafkaBrokers: string;
    /** Under a role that may create databases. */
    databaseUrl: string;
  }
}

/** Bootstrap brokers of this run's Kafka. */
export function brokers(): string[] {
  return inject('kafkaBrokers').split(',');
}

/** This run's PostgreSQL, under a role that may create databases. */
export function adminUrl(): string {
  return inject('databaseUrl');
}
