import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '../../infrastructure/trouble.ts';
import type { Service } from '../../system.ts';
import { root } from '../paths.ts';

const folder = join(root, 'examples');
const firstPort = 7030;

/** Those that have a conversation of their own. */
export const examples: readonly string[] = readdirSync(folder)
  .filter((name) => existsSync(join(folder, name, 'conversation.txt')))
  .toSorted();

/** The agents of an example: one, or one for each folder of src/ with a main.ts. @throws Trouble where there is no such example */
export function agentsOf(example: string): readonly Service[] {
  if (!examples.includes(example)) throw new Trouble(`'${example}' is no example; there are ${examples.join(', ')}.`);
  const sources = join(folder, example, 'src');
  const several = readdirSync(sources).filter((name) => existsSync(join(sources, name, 'main.ts')));
  const agents = several.length > 0 ? several.map((agent) => ({ agent, in: join(sources, agent) })) : [{ in: sources }];
  return agents.map(({ in: source, ...which }, nth) => {
    const id = idIn(source);
    return {
      name: id,
      does: `an agent of examples/${example}`,
      folder: `examples/${example}`,
      ...which,
      needs: ['kafka', 'postgres'],
      consumes: [`agent.${id}.inbox.v1`],
      publishes: [],
      database: id.replaceAll('-', '_'),
      port: firstPort + nth,
    };
  });
}

/** As its card says. */
function idIn(source: string): string {
  const card = readdirSync(source).find((file) => file.endsWith('.card.ts')) ?? '';
  return /\bid: '([\w-]+)'/.exec(readFileSync(join(source, card), 'utf8'))?.[1] ?? '';
}
