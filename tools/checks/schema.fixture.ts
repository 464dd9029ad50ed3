import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

interface Complaint {
  instancePath: string;
  message?: string;
  params: Record<string, unknown>;
}

interface Validate {
  (value: unknown): boolean;
  errors?: Complaint[] | null;
}

interface Ajv {
  addSchema(schema: object, name: string): Ajv;
  compile(schema: object): Validate;
}

/** As the contracts have it: the one at the root belongs to the linter, and is older. */
const { Ajv2020 } = createRequire(join(root, 'libs/contracts/package.json'))('ajv/dist/2020') as {
  Ajv2020: new (options: object) => Ajv;
};

/** What a value does wrong by the part of a JSON Schema that `pointer` names; nothing if it is right. */
export function complaintsBy(schema: object, pointer = ''): (value: unknown) => string[] {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  const validate = ajv.addSchema(schema, 'schema').compile({ $ref: `schema#${pointer}` });
  return (value) => (validate(value) ? [] : (validate.errors ?? []).map(inWords));
}

export function vendored(path: string): { $defs: Record<string, object> } {
  return JSON.parse(readFileSync(join(root, 'vendor', path), 'utf8'));
}

function inWords({ instancePath, message, params }: Complaint): string {
  return `${instancePath || '/'} ${message ?? ''} ${String(params.additionalProperty ?? '')}`.trim();
}
