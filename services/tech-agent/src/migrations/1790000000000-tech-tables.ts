import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TechTables1790000000000 implements MigrationInterface {
  readonly name = 'TechTables1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(lines);
    await runner.query(flows);
    await runner.query(articles);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE article, flow_step, step_words, step, outage, line');
    await runner.query('DROP FUNCTION search_configuration');
  }
}

const lines = `
  CREATE TABLE line (
    account text PRIMARY KEY CHECK (account ~ '^TC-[0-9]{4}$'),
    customer_id text NOT NULL,
    area text NOT NULL,
    profile_mbit integer NOT NULL CHECK (profile_mbit > 0),
    modem text NOT NULL,
    time_zone text NOT NULL
  );
  CREATE TABLE outage (
    id text PRIMARY KEY,
    area text NOT NULL,
    since timestamptz NOT NULL,
    expected_until timestamptz,
    ended_at timestamptz CHECK (ended_at >= since)
  );
  CREATE INDEX ON line (customer_id);
  CREATE INDEX ON outage (area) WHERE ended_at IS NULL`;

/** The order of outcomes counts, which jsonb would not keep. */
const flows = `
  CREATE TABLE step (
    name text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('check', 'look', 'do', 'measure')),
    title text NOT NULL,
    also_called text[] NOT NULL
  );
  CREATE TABLE step_words (
    step text REFERENCES step,
    language text,
    instruction text NOT NULL,
    question text NOT NULL,
    done text[] NOT NULL,
    outcomes json NOT NULL,
    PRIMARY KEY (step, language)
  );
  CREATE TABLE flow_step (
    flow text,
    position integer,
    step text NOT NULL REFERENCES step,
    after jsonb NOT NULL,
    PRIMARY KEY (flow, position),
    UNIQUE (flow, step)
  )`;

/** A generated column takes immutable functions alone; a column of type regconfig would stop pg_upgrade. */
const articles = `
  CREATE FUNCTION search_configuration(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE language
      WHEN 'de' THEN 'german'::regconfig
      WHEN 'es' THEN 'spanish'::regconfig
      WHEN 'fr' THEN 'french'::regconfig
      ELSE 'english'::regconfig
    END;
  CREATE TABLE article (
    id text,
    language text CHECK (language IN ('en', 'de', 'es', 'fr')),
    title text NOT NULL,
    keywords text NOT NULL,
    body text NOT NULL,
    step text REFERENCES step,
    search tsvector NOT NULL GENERATED ALWAYS AS (
      setweight(to_tsvector(search_configuration(language), title || ' ' || keywords), 'A')
      || setweight(to_tsvector(search_configuration(language), body), 'C')
    ) STORED,
    PRIMARY KEY (id, language)
  );
  CREATE INDEX ON article USING gin (search)`;
