import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import type { Contract } from '../contract.ts';
import { DIGEST, UTC_TIME } from '../formats.ts';
import { InboxParts } from '../parts/inbox.ts';

type Schema = Record<string, unknown>;

const recordOf = (additionalProperties: Schema) => ({ type: 'object', additionalProperties }) as const;

/** What the rules of fields.ts that are our own mean in JSON Schema. */
const additionalConverters = {
  utcTime: { type: 'string', format: 'date-time', pattern: UTC_TIME.source },
  digests: recordOf({ type: 'string', pattern: DIGEST.source }),
  counts: recordOf({ type: 'integer', minimum: 0 }),
  textByLanguage: recordOf({ type: 'string', maxLength: 200 }),
  majorsByType: recordOf({ type: 'array', items: { type: 'integer', minimum: 1 } }),
} as const;

const allSchemas = (): Record<string, Schema> =>
  validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    additionalConverters,
  }) as Record<string, Schema>;

/** Schemas by name (`handoff.accepted.v1`), each with the definitions it needs; `inbox.v1` is what the router adds. */
export function schemasOf(contracts: readonly Contract<unknown>[]): Record<string, Schema> {
  const classes = allSchemas();
  const named = contracts.map((contract) => [
    `${contract.type}.v${contract.major}`,
    withDefinitions(classes, contract.data.name, `urn:baton:${contract.type}:${contract.major}.${contract.minor}`),
  ]);
  const inbox = withDefinitions(classes, InboxParts.name, 'urn:baton:inbox:1.0');
  return Object.fromEntries([...named, ['inbox.v1', inbox]]);
}

function withDefinitions(classes: Record<string, Schema>, name: string, id: string): Schema {
  const parts = [...partsOf(classes, name)].filter((part) => part !== name).sort();
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: id,
    title: name,
    ...classes[name],
    ...(parts.length > 0 && { definitions: Object.fromEntries(parts.map((part) => [part, classes[part]])) }),
  };
}

function partsOf(classes: Record<string, Schema>, name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, part] of JSON.stringify(classes[name]).matchAll(/"#\/definitions\/(\w+)"/g)) {
    if (part) partsOf(classes, part, seen);
  }
  return seen;
}
