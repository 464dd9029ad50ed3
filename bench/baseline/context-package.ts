import type { JSONSchemaType } from 'ajv';

const SIZE = 4_096;
const TURNS = 20;
const said = 'I was charged twice for March, and nobody has answered me since Tuesday of last week. ';
const at = '2026-03-14T09:30:00.000Z';

/** What travels with a handoff: 4 KiB of JSON, most of it what was said. */
export function contextPackage(): ContextPackage {
  const turns = Array.from({ length: TURNS }, (_, n) => ({ from: n % 2 ? 'agent' : 'customer', text: said, at }));
  const spare = SIZE - sizeOf({ ...frame, turns });
  const longer = (turn: Turn, n: number): Turn => {
    const length = said.length + Math.floor(spare / TURNS) + (n === 0 ? spare % TURNS : 0);
    return { ...turn, text: turn.text.padEnd(length, said) };
  };
  return { ...frame, turns: turns.map(longer) };
}

export interface ContextPackage {
  readonly summary: string;
  readonly intent: string;
  readonly language: string;
  readonly customer: { readonly id: string; readonly name: string; readonly account: string };
  readonly facts: readonly Fact[];
  readonly task: { readonly description: string; readonly state: string; readonly next: string };
  readonly turns: readonly Turn[];
}

export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly provenance: string;
  readonly at: string;
}

export interface Turn {
  readonly from: string;
  readonly text: string;
  readonly at: string;
}

const word = { type: 'string', minLength: 1, maxLength: 100 } as const;
const text = { type: 'string', minLength: 1, maxLength: 2_000 } as const;
const name = { ...word, pattern: '^[a-z][a-z0-9_.-]*$' } as const;
const moment = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' } as const;

export const contextPackageSchema: JSONSchemaType<ContextPackage> = {
  type: 'object',
  properties: {
    summary: text,
    intent: name,
    language: name,
    customer: entirely({ id: word, name: word, account: word }),
    facts: { type: 'array', maxItems: 100, items: entirely({ name, value: text, provenance: name, at: moment }) },
    task: entirely({ description: text, state: text, next: text }),
    turns: { type: 'array', maxItems: 100, items: entirely({ from: name, text, at: moment }) },
  },
  required: ['summary', 'intent', 'language', 'customer', 'facts', 'task', 'turns'],
  additionalProperties: false,
};

/** All of them, and nothing else. */
function entirely<P extends Record<string, unknown>>(properties: P) {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties) as (keyof P & string)[],
    additionalProperties: false,
  } as const;
}

const frame = {
  summary: 'Anna Weber sees two charges in March and wants to know why.',
  intent: 'billing.double_charge',
  language: 'en',
  customer: { id: 'C-1001', name: 'Anna Weber', account: 'TC-1001' },
  facts: [
    { name: 'charges.seen', value: '2', provenance: 'customer', at },
    { name: 'invoice.month', value: '2026-03', provenance: 'customer', at },
    { name: 'plan', value: 'Fibre 500', provenance: 'system', at },
    { name: 'balance.open', value: '49.90', provenance: 'system', at },
  ],
  task: {
    description: 'Explain both charges of March; find out whether one is a duplicate.',
    state: 'nothing looked up',
    next: 'compare charges with invoices',
  },
};

const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
