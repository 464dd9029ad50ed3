import { ID, UTC_TIME } from '../../libs/contracts/src/formats.ts';
import { camel, dashed, named, pascal } from './names.ts';
import type { Changes, Tree } from './tree.ts';

const contracts = 'libs/contracts/src';

/** `npm run new -- event order.shipped`: a fact about a conversation, on a public topic. */
export function event(tree: Tree, [name]: readonly string[]): Changes {
  const type = named(name, /^[a-z]+(\.[a-z]+)+$/, "an event's is like order.shipped, a thing and what happened to it");
  const contract = `${contracts}/events/${dashed(type)}.contract.ts`;
  tree.mustNotExist(contract);
  return {
    [contract]: classOf(type),
    [`${contracts}/events/index.ts`]: exported(tree.read(`${contracts}/events/index.ts`), type),
    [`${contracts}/samples/${type}.v1.json`]: json({
      conversationId: 'c-1001',
      occurredAt: '2026-03-14T09:30:00.000Z',
    }),
    [`${contracts}/schemas/${type}.v1.json`]: json(schemaOf(type)),
  };
}

const classOf = (type: string): string => `import { conversationOf, publicContract } from '../contract.ts';
import { Id, Time } from '../fields.ts';

/** Says what happened, and who writes it. */
export class ${pascal(type)} {
  @Id() conversationId: string;
  @Time() occurredAt: string;
}

export const ${camel(type)} = publicContract('${type}', ${pascal(type)}, conversationOf);
`;

function exported(index: string, type: string): string {
  const lines = [...index.trimEnd().split('\n'), `export * from './${dashed(type)}.contract.ts';`];
  return `${lines.sort().join('\n')}\n`;
}

/** What the class above says; once it says more, the update that add-an-event.md names writes it. */
const schemaOf = (type: string) => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: `urn:baton:${type}:1.0`,
  title: pascal(type),
  properties: {
    conversationId: { pattern: ID.source, type: 'string' },
    occurredAt: { type: 'string', format: 'date-time', pattern: UTC_TIME.source },
  },
  type: 'object',
  required: ['conversationId', 'occurredAt'],
});

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
