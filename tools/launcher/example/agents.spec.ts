import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { services } from '../../system.ts';
import { root } from '../paths.ts';
import { agentsOf, examples } from './agents.ts';

const all = examples.flatMap(agentsOf);

describe('the agents of examples', () => {
  it('are found with their ids, each with a database of its own', () => {
    expect(agentsOf('software').map(({ name }) => name)).toEqual([
      'software-aligner',
      'software-agent',
      'software-planner',
      'software-reviewer',
      'software-searcher',
      'software-tester',
    ]);
    expect(agentsOf('care')).toMatchObject([{ name: 'care-agent', database: 'care_agent' }]);
    expect(new Set(all.map(({ database }) => database)).size).toBe(all.length);
  });

  it('begin where their sources do, on ports that no service has', () => {
    for (const { folder, agent = '' } of all)
      expect(existsSync(join(root, folder, 'src', agent, 'main.ts'))).toBe(true);
    const taken = services.map(({ port }) => port);
    expect(all.filter(({ port }) => taken.includes(port))).toEqual([]);
  });

  it('have the channel of their conversation begin with one of them', () => {
    const { entry } = parse(readFileSync(join(root, 'policy/routing-policy.yaml'), 'utf8'));
    const entries = Object.entries(entry.channels).map((one) => one.join(':'));
    const channelOf = (example: string) =>
      /^# channel: (.+)$/m.exec(readFileSync(join(root, 'examples', example, 'conversation.txt'), 'utf8'))?.[1];
    const wanted = examples.map((example) => {
      const own = agentsOf(example).map(({ name }) => `${channelOf(example)}:${name}`);
      return entries.filter((entry) => own.includes(entry)).length;
    });
    expect(wanted).toEqual(examples.map(() => 1));
    expect(entries).toHaveLength(examples.length);
  });

  it('are none of what is no example', () => {
    expect(() => agentsOf('poetry')).toThrow("'poetry' is no example; there are care, editorial, software.");
  });
});
