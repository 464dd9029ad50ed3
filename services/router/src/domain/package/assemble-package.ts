import type { AgentCard, ContextPackage, Customer, Fact, PackageProvenance } from '@baton/contracts';
import type { Conversation } from '../conversation.ts';
import type { Transcript } from '../facts.ts';
import { fitPackage } from './fit-package.ts';

const packageSchema = 'package:1.0';

/** Where and under which rules a package was put together. */
export type Origin = Pick<PackageProvenance, 'policyVersion' | 'trace'>;

/** Completes what the sender supplied with what the router knows better, cut to what this receiver may read. */
export const assemblePackage = (
  supplied: ContextPackage,
  conversation: Conversation,
  transcript: Transcript,
  card: AgentCard,
  origin: Origin,
): ContextPackage => {
  const customer = readable(conversation.customer, card.reads);
  const memory = conversation.memory.filter((entry) => 'value' in entry && mayRead(card.reads, `memory.${entry.key}`));
  const complete: ContextPackage = {
    severity: 'routine',
    ...supplied,
    customer,
    facts: withCustomer(supplied.facts ?? [], conversation.customer),
    history: {
      turns: [...transcript.turns],
      totalTurns: transcript.total,
      cut: transcript.total - transcript.turns.length,
    },
    pending: conversation.unanswered.map(({ messageId }) => messageId),
    memory,
    language: conversation.language,
    path: [...conversation.path],
    hop: conversation.path.length + 1,
    provenance: { ...origin, schema: packageSchema, redacted: redactions(conversation, customer, memory.length) },
  };
  return fitPackage(complete, card.windowTokens);
};

/** The channel knows who the customer is: no agent has to ask. */
const withCustomer = (facts: readonly Fact[], { id }: Customer): Fact[] => [
  ...facts.filter(({ name }) => name !== 'customer.id'),
  { name: 'customer.id', value: id, provenance: 'system', source: 'channel' },
];

/** The profile without the attributes the receiver's card does not list. */
const readable = ({ attributes, ...customer }: Customer, reads: readonly string[]): Customer => {
  const kept = Object.entries(attributes ?? {}).filter(([name]) => mayRead(reads, `customer.attributes.${name}`));
  return kept.length > 0 ? { ...customer, attributes: Object.fromEntries(kept) } : customer;
};

/** `reads` lists paths; a path opens everything below it. */
const mayRead = (reads: readonly string[], path: string): boolean =>
  reads.some((open) => path === open || path.startsWith(`${open}.`));

const redactions = ({ customer, memory }: Conversation, kept: Customer, memoryKept: number): Record<string, number> => {
  const attributes = Object.keys(customer.attributes ?? {}).length - Object.keys(kept.attributes ?? {}).length;
  const entries = memory.filter((entry) => 'value' in entry).length - memoryKept;
  return { ...(attributes > 0 && { 'customer.attributes': attributes }), ...(entries > 0 && { memory: entries }) };
};
