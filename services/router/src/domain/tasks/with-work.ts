import type { ContextPackage, GivenTask, Result } from '@baton/contracts';
import type { Agent } from '@baton/routing';
import type { HandoffFacts } from '../facts.ts';
import type { TaskRecord } from './task-group.ts';

/** As many as a package takes. */
const resultsMax = 100;
const tasksMax = 200;
const nameMax = 128;

/** What an owner has given out goes on with the conversation: what is in as results; what goes on, where the receiver gets it. */
export const withWork = (
  supplied: ContextPackage,
  { card }: Agent,
  { tasks = [], policy }: HandoffFacts,
): ContextPackage => {
  const own = tasks.filter(({ request }) => request.depth === 0);
  if (own.length === 0) return supplied;
  if (policy.tasks.onOwnerChange === 'pass' && card.kind !== 'human')
    return { ...supplied, tasks: own.slice(-tasksMax).map(given) };
  return { ...supplied, results: [...(supplied.results ?? []), ...own.flatMap(found)].slice(-resultsMax) };
};

const given = ({ request: { taskId, description }, result }: TaskRecord): GivenTask => ({
  taskId,
  description,
  state: result?.outcome ?? 'open',
  ...(result?.output !== undefined && { output: result.output }),
});

const found = ({ request: { taskId, description }, result }: TaskRecord): readonly Result[] => {
  if (result?.outcome !== 'done' || result.output === undefined) return [];
  return [
    { name: description.slice(0, nameMax), value: result.output, source: `task ${taskId} of ${result.by.agentId}` },
  ];
};
