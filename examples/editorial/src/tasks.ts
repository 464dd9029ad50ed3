import { readerOf } from '@baton/agent-kit';
import type { Bulletin } from './domain/bulletin.ts';
import type { Edited } from './domain/edit.ts';
import { languages, type Rendered } from './domain/render.ts';
import type { Findings } from './domain/research.ts';
import { kinds, type Statement } from './domain/statement.ts';

// What the agents of this pipeline give each other to do, and bring back. Each looks at what it gets before it relies on it.

const text = { type: 'string', maxLength: 8_000 };
const short = { type: 'string', maxLength: 200 };
const record = (properties: object, required = Object.keys(properties)) => ({ type: 'object', properties, required });
const listOf = (items: object) => ({ type: 'array', maxItems: 200, items });
const values = { type: 'object', additionalProperties: short };
const source = record({ document: short, date: short, sentence: { type: 'integer' } });
const statement = record({ kind: { enum: kinds }, subject: short, values, source });
const bulletin = record({
  family: { enum: ['outage', 'works', 'product'] },
  subject: short,
  claims: listOf(statement),
});
const rendered = record({ text, values: listOf(text) });

export const researching = {
  input: readerOf<{ topic: string }>('What is to be looked up', record({ topic: text })),
  output: readerOf<Findings>('What was found', record({ statements: listOf(statement), prose: { type: 'integer' } })),
};
export const writing = {
  input: readerOf<{ statements: Statement[] }>('What is to be written', record({ statements: listOf(statement) })),
  output: readerOf<{ bulletin?: Bulletin }>('The draft', record({ bulletin }, [])),
};
export const editing = {
  input: readerOf<{ bulletin: Bulletin; statements: Statement[] }>(
    'What is to be edited',
    record({ bulletin, statements: listOf(statement) }),
  ),
  output: readerOf<Edited & { rendered: Rendered }>(
    'The edited text',
    record({ bulletin, corrections: listOf(text), rendered }),
  ),
};
export const localizing = {
  input: readerOf<{ bulletin: Bulletin; language: string }>(
    'What is to be localized',
    record({ bulletin, language: { enum: languages } }),
  ),
  output: readerOf<Rendered>('The localized text', rendered),
};
