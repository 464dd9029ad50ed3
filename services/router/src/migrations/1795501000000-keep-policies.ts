import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every policy that was ever in force, and which one is. */
export class KeepPolicies1795501000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE policy_file, policy_in_force, policy');
  }
}

const statements = [
  `CREATE TABLE policy (
     version text PRIMARY KEY,
     digest text NOT NULL,
     document text NOT NULL,
     accepted_at timestamptz NOT NULL
   )`,
  `CREATE TABLE policy_in_force (
     name text PRIMARY KEY,
     version text NOT NULL REFERENCES policy,
     since timestamptz NOT NULL
   )`,
  // What was last published from a file: a restart does not take back what has come by another way since.
  'CREATE TABLE policy_file (name text PRIMARY KEY, digest text NOT NULL, published_at timestamptz NOT NULL)',
];
