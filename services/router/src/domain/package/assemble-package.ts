import type { AgentCard, ContextPackage, Customer, Fact, PackageProvenance, Result } from '@baton/contracts';
import type { Conversation } from '../conversation.ts';
import type { Transcript } from '../facts.ts';
import { approvalResults } from './approval-results.ts';
import { fitHistory } from './fit-history.ts';
import { fitPackage } from './fit-package.ts';
import { readableCustomer, readableFacts, readableMemory, readsOf } from './readable.ts';

const packageSchema = 'package:1.0';

/** Where and under which rules a package was put together. */
export type Origin = Pick<PackageProvenance, 'policyVersion' | 'trace'>;

/** Completes what the sender supplied with what the router knows better, cut to what this receiver may read and can take. */
export const assemblePackage = (
  supplied: ContextPackage,
  conversation: Conversation,
  transcript: Transcript,
  card: AgentCard,
  origin: Origin,
): ContextPackage => {
  const reads = readsOf(card);
  const customer = readableCustomer(conversation.customer, reads);
  const known = withCustomer(supplied.facts ?? [], conversation.customer);
  const facts = readableFacts(known, reads);
  const remembered = conversation.memory.filter((entry) => 'value' in entry);
  const memory = readableMemory(remembered, reads);
  const complete: ContextPackage = {
    severity: 'routine',
    ...supplied,
    ...withResults(supplied, approvalResults(conversation)),
    customer,
    facts,
    history: fitHistory(transcript, card.windowTokens),
    parked: [...conversation.parked],
    pending: conversation.unanswered.map(({ messageId }) => messageId),
    memory,
    language: conversation.language,
    path: [...conversation.path],
    hop: conversation.path.length + 1,
    provenance: {
      ...origin,
      schema: packageSchema,
      redacted: {
        ...redactions(conversation.customer, customer),
        ...counted({ facts: known.length - facts.length, memory: remembered.length - memory.length }),
      },
    },
  };
  return fitPackage(complete, ['customer.id', ...card.needs.facts]);
};

/** What the router knows of an approval is newer than what a package said of it. */
const withResults = ({ results = [] }: ContextPackage, known: readonly Result[]): Pick<ContextPackage, 'results'> => {
  const others = results.filter(({ source }) => !known.some((result) => result.source === source));
  return results.length + known.length > 0 ? { results: [...others, ...known] } : {};
};

/** The channel knows who the customer is: no agent has to ask. */
export const withCustomer = (facts: readonly Fact[], { id }: Customer): Fact[] => [
  ...facts.filter(({ name }) => name !== 'customer.id'),
  { name: 'customer.id', value: id, provenance: 'system', source: 'channel' },
];

/** What the receiver was not given of the profile, by kind. */
const redactions = (whole: Customer, kept: Customer): Record<string, number> =>
  counted({
    'customer.name': whole.name && !kept.name ? 1 : 0,
    'customer.attributes': sizeOf(whole.attributes) - sizeOf(kept.attributes),
  });

const counted = (numbers: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(numbers).filter(([, number]) => number > 0));

const sizeOf = (fields: object = {}): number => Object.keys(fields).length;
