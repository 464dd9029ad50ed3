import { readerOf } from '@baton/agent-kit';
import type { Specification, Wish } from './domain/example.ts';
import type { Planned } from './domain/plan.ts';
import type { Candidate, Coded, Program, Tested } from './domain/program.ts';
import type { Review } from './domain/review.ts';

// What the agents of this pipeline give each other to do, and bring back. Each looks at what it gets before it relies on it.

const text = { type: 'string', maxLength: 8_000 };
const name = { type: 'string', pattern: '^[A-Za-z]\\w{0,39}$' };
const plain = [{ type: 'string' }, { type: 'number' }];
const value = { anyOf: [...plain, { type: 'array', items: { anyOf: plain } }] };
const record = (properties: object, required = Object.keys(properties)) => ({ type: 'object', properties, required });
const listOf = (items: object) => ({ type: 'array', maxItems: 100, items });
const example = record({ input: value, output: value });
const examples = listOf(example);
const specification = record({ name, shown: examples, heldOut: examples });
const program = record({ source: text, parts: { type: 'number' }, method: text });
const trials = listOf(record({ input: value, output: value, passed: { type: 'boolean' } }));
const tested = record({ shown: trials, heldOut: trials });
const candidate = record({ by: text, program, tested });

export const planning = {
  input: readerOf<{ wish: Wish }>('What is to be planned', record({ wish: record({ name, examples }) })),
  output: readerOf<Planned>('The plan', { anyOf: [record({ specification }), record({ question: text })] }),
};
/** Coders are not told what is held out. */
export const coding = {
  input: readerOf<Pick<Specification, 'name' | 'shown'>>('What is to be written', record({ name, shown: examples })),
  output: readerOf<Coded>('What a coder brings', { anyOf: [record({ program }), record({ none: text })] }),
};
export const testing = {
  input: readerOf<{ specification: Specification; program: Program }>(
    'What is to be tested',
    record({ specification, program }),
  ),
  output: readerOf<Tested>('What tests came to', tested),
};
export const reviewing = {
  input: readerOf<{ candidates: Candidate[] }>('What is to be reviewed', record({ candidates: listOf(candidate) })),
  output: readerOf<Review>(
    'The review',
    record({ chosen: text, because: text, findings: listOf(text) }, ['because', 'findings']),
  ),
};
