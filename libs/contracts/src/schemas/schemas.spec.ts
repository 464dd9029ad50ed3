import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contracts } from '../contracts.ts';
import { schemasOf } from './schema-of.ts';

const generated = schemasOf(contracts);

describe('the committed schemas', () => {
  it.each(Object.entries(generated))('%s says what the class says (--update writes it)', async (name, schema) => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`./${name}.json`);
  });

  it('has no file without a contract', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'));
    expect(files.sort()).toEqual(
      Object.keys(generated)
        .map((name) => `${name}.json`)
        .sort(),
    );
  });
});
