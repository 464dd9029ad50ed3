import type { Readback } from '@baton/contracts';
import type { Item } from './item.ts';

/** What was understood, told from what the desk stored. */
export const readBack = ({ package: contents, language, pending }: Item): Readback => ({
  summary: [
    `Customer ${contents.customer?.id ?? 'unknown'}, in ${language}: ${contents.task.description}`.slice(0, 3_000),
    pending.length > 0 ? `${pending.length} unanswered.` : '',
  ]
    .filter(Boolean)
    .join(' '),
  firstStep: contents.task.next || 'Read the brief and answer the customer.',
  reliesOn: (contents.facts ?? []).map(({ name }) => name),
});
