import { readdirSync, readFileSync } from 'node:fs';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { inboxViolationOf, violationOf } from '../codec/validator.ts';
import type { Contract } from '../contract.ts';
import { contracts } from '../contracts.ts';
import { InboxParts } from '../parts/inbox.ts';

type Json = Record<string, unknown>;

const read = (name: string): Json => JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'));
const acceptedByClass = (type: new () => object, data: Json) => validateSync(plainToInstance(type, data)).length === 0;

interface Subject {
  name: string;
  type: new () => object;
  acceptedBySchema(data: Json): boolean;
}
const subjectOf = (contract: Contract<unknown>): Subject => ({
  name: `${contract.type}.v${contract.major}`,
  type: contract.data as new () => object,
  acceptedBySchema: (data) => violationOf(contract, data) === undefined,
});
const inbox = { name: 'inbox.v1', type: InboxParts, acceptedBySchema: (data: Json) => !inboxViolationOf(data) };
const subjects: Subject[] = [...contracts.map(subjectOf), inbox];

/** Every copy of a JSON value in which one leaf, object or list is replaced or left out. */
function* damaged(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    const entry = (value as Json)[key];
    const withEntry = (other: unknown) => Object.assign(structuredClone(value), { [key]: other });
    yield* [{ an: 'object' }, 'x'.repeat(17_000), -7.5, [[]]].map(withEntry);
    if (!Array.isArray(value)) yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== key));
    for (const inner of damaged(entry)) yield withEntry(inner);
  }
}

describe('the samples', () => {
  it.each(subjects)('$name is accepted by its class and its schema', ({ name, type, acceptedBySchema }) => {
    expect(validateSync(plainToInstance(type, read(name)))).toEqual([]);
    expect(acceptedBySchema(read(name))).toBe(true);
  });

  it.each(subjects)(
    '$name, damaged anywhere, is judged alike by class and schema',
    ({ name, type, acceptedBySchema }) => {
      const verdicts = [...damaged(read(name))].map((data) => ({
        class: acceptedByClass(type, data as Json),
        schema: acceptedBySchema(data as Json),
        data,
      }));
      expect(verdicts.length).toBeGreaterThan(4);
      expect(verdicts.filter((verdict) => verdict.class !== verdict.schema)).toEqual([]);
    },
  );

  it('are there for every contract', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'));
    expect(files.sort()).toEqual(subjects.map(({ name }) => `${name}.json`).sort());
  });
});
