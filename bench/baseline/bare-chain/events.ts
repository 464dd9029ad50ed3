import { Ajv, type JSONSchemaType } from 'ajv';
import { type ContextPackage, contextPackageSchema } from '../context-package.ts';

/** What every event says. The handoff is its key. */
interface Event {
  /** Of this event: the inbox takes it once. */
  readonly id: string;
  readonly handoffId: string;
}

/** Triage to the router. */
export interface Requested extends Event {
  readonly from: string;
  readonly package: ContextPackage;
}

/** The router to whom it has chosen. */
export interface Offered extends Event {
  readonly from: string;
  readonly to: string;
  readonly package: ContextPackage;
}

/** Billing to triage. */
export interface Accepted extends Event {
  readonly by: string;
  readonly readback: string;
  readonly words: string;
}

const ajv = new Ajv();
const id = { type: 'string', minLength: 1, maxLength: 64 } as const;
const event = { id, handoffId: id };
const text = { type: 'string', minLength: 1, maxLength: 2_000 } as const;

/** What records say, of an event that came twice one. @throws where one says something else */
type Read<T> = (records: readonly Buffer[]) => T[];

export const readRequested = reader<Requested>({
  type: 'object',
  properties: { ...event, from: id, package: contextPackageSchema },
  required: ['id', 'handoffId', 'from', 'package'],
  additionalProperties: false,
});

export const readOffered = reader<Offered>({
  type: 'object',
  properties: { ...event, from: id, to: id, package: contextPackageSchema },
  required: ['id', 'handoffId', 'from', 'to', 'package'],
  additionalProperties: false,
});

export const readAccepted = reader<Accepted>({
  type: 'object',
  properties: { ...event, by: id, readback: text, words: text },
  required: ['id', 'handoffId', 'by', 'readback', 'words'],
  additionalProperties: false,
});

function reader<T extends Event>(schema: JSONSchemaType<T>): Read<T> {
  const isValid = ajv.compile<T>(schema);
  const read = (bytes: Buffer): T => {
    const said: unknown = JSON.parse(bytes.toString());
    if (!isValid(said)) throw new Error(`A record is not valid: ${ajv.errorsText(isValid.errors)}`);
    return said;
  };
  return (records) => [...new Map(records.map(read).map((event) => [event.id, event])).values()];
}
