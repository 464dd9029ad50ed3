import { Database, type Transaction } from '@baton/messaging';
import { Injectable } from '@nestjs/common';

/** A policy as it is kept. */
export interface KeptPolicy {
  readonly version: string;
  readonly digest: string;
  /** Its document, as JSON. */
  readonly document: string;
}

export interface PolicyLine {
  readonly version: string;
  readonly digest: string;
  readonly acceptedAt: Date;
  readonly inForce: boolean;
}

/** There is one; its key on the topic. */
export const policyName = 'default';

/** Every policy that was ever in force, which one is, and what was last published from a file. */
@Injectable()
export class PolicyStore {
  constructor(private readonly database: Database) {}

  /** From now on it is in force. A version that is there keeps what it was. */
  async putInForce(tx: Transaction, { version, digest, document }: KeptPolicy, since: Date, now: Date): Promise<void> {
    await tx.query('INSERT INTO policy VALUES ($1, $2, $3, $4) ON CONFLICT (version) DO NOTHING', [
      version,
      digest,
      document,
      now,
    ]);
    await tx.query(
      `INSERT INTO policy_in_force VALUES ($1, $2, $3)
       ON CONFLICT (name) DO UPDATE SET version = excluded.version, since = excluded.since`,
      [policyName, version, since],
    );
  }

  async digestOf(tx: Transaction, version: string): Promise<string | undefined> {
    const [row] = await tx.query<{ digest: string }>('SELECT digest FROM policy WHERE version = $1', [version]);
    return row?.digest;
  }

  async versionInForce(tx: Transaction): Promise<string | undefined> {
    const [row] = await tx.query<{ version: string }>('SELECT version FROM policy_in_force WHERE name = $1', [
      policyName,
    ]);
    return row?.version;
  }

  /** The one in force, unless it is the known one. */
  async newerThan(known: string | undefined): Promise<KeptPolicy | undefined> {
    const [row] = await this.database.query<KeptPolicy>(newerThan, [policyName, known ?? ''], 'policy-newer');
    return row;
  }

  async all(): Promise<PolicyLine[]> {
    return this.database.query<PolicyLine>(allPolicies, [policyName]);
  }

  async one(version: string): Promise<KeptPolicy | undefined> {
    const [row] = await this.database.query<KeptPolicy>(
      'SELECT version, digest, document FROM policy WHERE version = $1',
      [version],
    );
    return row;
  }

  async digestOfFile(tx: Transaction): Promise<string | undefined> {
    const [row] = await tx.query<{ digest: string }>('SELECT digest FROM policy_file WHERE name = $1 FOR UPDATE', [
      policyName,
    ]);
    return row?.digest;
  }

  async keepFile(tx: Transaction, digest: string): Promise<void> {
    await tx.query(
      `INSERT INTO policy_file VALUES ($1, $2, now())
       ON CONFLICT (name) DO UPDATE SET digest = excluded.digest, published_at = excluded.published_at`,
      [policyName, digest],
    );
  }

  /** Whether this very content was tried on what was decided; nothing can be where nothing was. */
  async wasTried(digest: string): Promise<boolean> {
    const [row] = await this.database.query<{ tried: boolean }>(
      `SELECT EXISTS (SELECT FROM policy_backtest WHERE digest = $1) OR NOT EXISTS (SELECT FROM decision) AS tried`,
      [digest],
    );
    return row?.tried ?? false;
  }
}

const newerThan = `
  SELECT version, digest, document FROM policy_in_force JOIN policy USING (version)
  WHERE name = $1 AND version <> $2`;

const allPolicies = `
  SELECT policy.version, digest, accepted_at AS "acceptedAt", in_force.version IS NOT NULL AS "inForce"
  FROM policy LEFT JOIN policy_in_force AS in_force ON in_force.version = policy.version AND in_force.name = $1
  ORDER BY accepted_at DESC, policy.version
  LIMIT 200`;
