import { before } from './edits.ts';
import { camel, named, snake } from './names.ts';
import type { Changes, Tree } from './tree.ts';

const routing = 'libs/routing/src/decision';

/** `npm run new -- rule vip-customer`: the rule stands last but one, before the person who is the last resort. */
export function rule(tree: Tree, [name]: readonly string[]): Changes {
  const id = named(name, /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "a rule's is like vip-customer");
  const file = `${routing}/rules/${id}.rule.ts`;
  tree.mustNotExist(file);
  const list = tree.read(`${routing}/decide-route.ts`);
  const imported = before(list, /^\n\/\*\* In this order/m, `import { ${camel(id)} } from './rules/${id}.rule.ts';\n`);
  return {
    [file]: ruleOf(id),
    [file.replace('.rule.ts', '.rule.spec.ts')]: specOf(id),
    [`${routing}/decide-route.ts`]: before(imported, /lastResortPerson(?=,?\s*\])/, `${camel(id)}, `),
  };
}

const ruleOf = (id: string): string => `import type { Rule } from '../route-decision.ts';

/** Requests for \`${snake(id)}\` go to whoever is capable of it. */
export const ${camel(id)}: Rule = {
  name: '${snake(id)}',
  claims: ({ to }) => to.intent === '${snake(id)}',
  suits: () => ({ card }) => card.capabilities.includes('${snake(id)}'),
};
`;

const specOf = (id: string): string => `import { expect, it } from 'vitest';
import { agent, questionOf, triage } from '../agents.fixture.ts';
import { decideRoute } from '../decide-route.ts';
import { defaultPolicy } from '../../policy/policy.ts';

const capable = agent('capable-agent', { capabilities: ['${snake(id)}'] });
const question = questionOf({ to: { intent: '${snake(id)}' } });

it('sends the request to whoever is capable of it', () => {
  const decision = decideRoute(question, defaultPolicy, [triage, capable]);
  expect(decision).toMatchObject({ outcome: 'route', rule: '${snake(id)}', targets: [capable] });
});

it('leaves other requests to other rules', () => {
  const { rule } = decideRoute({ ...question, to: { agentId: 'capable-agent' } }, defaultPolicy, [triage, capable]);
  expect(rule).toBe('named_agent');
});
`;
