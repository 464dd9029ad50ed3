import type { Readback } from '@baton/contracts';
import type { Item } from './item.ts';

const taskMax = 3_000;

/** What was understood, told from what the desk stored. */
export const readBack = ({ package: contents, language, pending }: Item): Readback => {
  const task = contents.task.description.slice(0, taskMax);
  return {
    summary: `Customer ${contents.customer?.id ?? 'unknown'}, in ${language}: ${task}; unanswered: ${pending.length}`,
    firstStep: contents.task.next || 'Read the brief and answer the customer.',
    reliesOn: (contents.facts ?? []).map(({ name }) => name),
  };
};
