import type { HandoffRequested, MessageReceived, Signals } from '@baton/contracts';
import { type Agent, defaultPolicy } from '@baton/routing';
import { agent, billing, triage } from '@baton/routing/agents.fixture';
import { stateAfter } from './chain.ts';
import type { Conversation } from './conversation.ts';
import type { ConversationEvent } from './conversation-event.ts';
import { decideHandoffRequested } from './decisions/handoff-requested.decision.ts';
import { decideMessageReceived } from './decisions/message-received.decision.ts';
import type { HandoffFacts } from './facts.ts';

export { agent, billing, billingIntents, card, triage } from '@baton/routing/agents.fixture';

/** Hand-made situations for the specs of decisions: real decisions make the states, nothing is faked but the clock. */
export const at = (seconds: number): Date => new Date(Date.UTC(2026, 0, 5, 12, 0, seconds));

/** Where people take over. */
export const people = agent('human-queue', { kind: 'human', reads: ['customer', 'memory'] });
export const everybody = [triage, billing, people];

const signalsOf = (text: string, language: string): Signals => ({
  personRequested: text.includes('a human'),
  language,
  sentiment: 'neutral',
  severity: 'routine',
});

/** Ids count up, so that a spec can name them. */
export const factsWith = (agents: readonly Agent[], overrides: Partial<HandoffFacts> = {}): HandoffFacts => {
  let last = 0;
  return {
    agents,
    policy: defaultPolicy,
    newId: () => `id-${++last}`,
    signalsOf,
    concernsIn: () => [],
    transcript: { turns: [], total: 0 },
    traceId: '0'.repeat(32),
    ...overrides,
  };
};

export const message = (messageId: string, overrides: Partial<MessageReceived> = {}): MessageReceived => ({
  conversationId: 'c-1',
  messageId,
  customer: { id: 'C-1001', name: 'Ana' },
  channel: 'chat',
  text: `text of ${messageId}`,
  sentAt: at(0).toISOString(),
  ...overrides,
});

export const turn = (messageId: string, text = `text of ${messageId}`) => ({
  messageId,
  from: 'customer',
  text,
  at: at(0).toISOString(),
});

export const request = (overrides: Partial<HandoffRequested> = {}): HandoffRequested => ({
  handoffId: 'h-1',
  conversationId: 'c-1',
  epoch: 1,
  from: { agentId: 'triage-agent' },
  to: { intent: 'billing.double_charge' },
  reason: { trigger: 'specialization', detail: 'A double charge.', by: 'sender' },
  package: { summary: 'Charged twice.', task: { description: 'Find the double charge.' } },
  requestedAt: at(1).toISOString(),
  ...overrides,
});

export const after = (conversation: Conversation | undefined, events: readonly ConversationEvent[]): Conversation => {
  const state = stateAfter(conversation, events);
  if (!state) throw new Error('no conversation');
  return state;
};

/** A conversation that triage owns, with one unanswered message `m-1`. */
export const opened = (agents: readonly Agent[] = [triage, billing]): Conversation =>
  after(undefined, decideMessageReceived(undefined, message('m-1'), 'default', factsWith(agents), at(0)));

/** The same, with an open handoff `h-1` offered to billing under epoch 2. */
export const offered = (agents: readonly Agent[] = [triage, billing], facts = factsWith(agents)): Conversation => {
  const conversation = opened(agents);
  return after(conversation, decideHandoffRequested(conversation, request(), 'e-1', facts, at(1)));
};

/** The same, with a person called by the customer's `m-2` and awaited under `handoff.attempt`. */
export const awaiting = (): Conversation => {
  const conversation = opened(everybody);
  const asked = message('m-2', { text: 'I want a human' });
  return after(conversation, decideMessageReceived(conversation, asked, 'default', factsWith(everybody), at(1)));
};

export const typesOf = (events: readonly ConversationEvent[]): string[] => events.map(({ type }) => type);

export const only = <T extends ConversationEvent['type']>(
  events: readonly ConversationEvent[],
  type: T,
): Extract<ConversationEvent, { type: T }> => {
  const found = events.filter((event) => event.type === type);
  if (found.length !== 1) throw new Error(`${found.length} × ${type} in ${typesOf(events).join(', ')}`);
  return found[0] as Extract<ConversationEvent, { type: T }>;
};
