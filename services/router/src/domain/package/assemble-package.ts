import type { AgentCard, ContextPackage, Customer, Fact, PackageProvenance } from '@baton/contracts';
import type { Conversation } from '../conversation.ts';
import type { Transcript } from '../facts.ts';
import { fitPackage } from './fit-package.ts';
import { readableCustomer, readableMemory } from './readable.ts';

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
  const customer = readableCustomer(conversation.customer, card.reads);
  const remembered = conversation.memory.filter((entry) => 'value' in entry);
  const memory = readableMemory(remembered, card.reads);
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
    parked: [...conversation.parked],
    pending: conversation.unanswered.map(({ messageId }) => messageId),
    memory,
    language: conversation.language,
    path: [...conversation.path],
    hop: conversation.path.length + 1,
    provenance: {
      ...origin,
      schema: packageSchema,
      redacted: redactions(conversation.customer, customer, remembered.length - memory.length),
    },
  };
  return fitPackage(complete, card.windowTokens);
};

/** The channel knows who the customer is: no agent has to ask. */
const withCustomer = (facts: readonly Fact[], { id }: Customer): Fact[] => [
  ...facts.filter(({ name }) => name !== 'customer.id'),
  { name: 'customer.id', value: id, provenance: 'system', source: 'channel' },
];

/** What the receiver was not given, by kind. */
const redactions = (whole: Customer, kept: Customer, memory: number): Record<string, number> => {
  const attributes = sizeOf(whole.attributes) - sizeOf(kept.attributes);
  return {
    ...(whole.name && !kept.name && { 'customer.name': 1 }),
    ...(attributes > 0 && { 'customer.attributes': attributes }),
    ...(memory > 0 && { memory }),
  };
};

const sizeOf = (fields: object = {}): number => Object.keys(fields).length;
