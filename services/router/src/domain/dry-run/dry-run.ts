import type { HandoffRequested, MessageReceived, Signals } from '@baton/contracts';
import { agentCalled, explain, type RecordedDecision, type RouteDecision } from '@baton/routing';
import type { Concern } from '@baton/signals';
import { stateAfter } from '../chain.ts';
import type { ConversationEvent, ConversationOpened, RouteDecided } from '../conversation-event.ts';
import { decideHandoffRequested } from '../decisions/handoff-requested.decision.ts';
import { decideMessageReceived } from '../decisions/message-received.decision.ts';
import type { HandoffFacts } from '../facts.ts';

/** A customer's words, and where they would be said. */
export interface Imagined {
  readonly text: string;
  /** Who has the conversation. */
  readonly from: string;
  readonly tenant: string;
  readonly channel: string;
  /** Of the conversation so far. */
  readonly language: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** What the router would do, if it came to it. */
export interface DryRun {
  readonly policyVersion: string;
  readonly signals: Signals;
  readonly concerns: readonly Concern[];
  /** The router hands on of its own accord; or its owner would, to whoever the words are for. */
  readonly by: 'router' | 'owner';
  readonly decision?: Omit<RouteDecision, 'targets'> & Pick<RecordedDecision, 'madeFrom' | 'classifier'>;
  /** The decision in sentences. */
  readonly sentences: readonly string[];
}

/** Only what can be said at once is asked: nobody waits for a dry run. */
const atOnce = ({ classifying, ...facts }: HandoffFacts): HandoffFacts =>
  classifying ? { ...facts, classifying: { ...classifying, hasMore: false } } : facts;

/**
 * What would become of a message, by the decisions of the router themselves: a conversation that is not there, of which nothing
 * is kept and nobody is told.
 */
export const dryRun = (imagined: Imagined, facts: HandoffFacts, now: Date): DryRun => {
  const { text, language } = imagined;
  const seen = { signals: facts.signalsOf(text, language), concerns: facts.concernsIn(text) };
  const { version: policyVersion } = facts.policy;
  const opened = stateAfter(undefined, [openedFor(imagined, facts, now)]);
  const message = messageOf(imagined, now);
  const heard = opened ? decideMessageReceived(opened, message, imagined.tenant, facts, now) : [];
  const ofItself = decidedIn(heard);
  if (ofItself) return { policyVersion, ...seen, by: 'router', ...told(ofItself) };
  const state = stateAfter(opened, heard);
  const turns = [{ messageId: message.messageId, from: 'customer', text, at: now.toISOString() }];
  const known = { ...atOnce(facts), transcript: { turns, total: 1 } };
  const request = decideHandoffRequested(state, requestOf(imagined, now), 'dry-run', known, now);
  return { policyVersion, ...seen, by: 'owner', ...told(decidedIn(request)) };
};

const ids = { conversationId: 'dry-run', handoffId: 'dry-run' };

const openedFor = (
  { from, tenant, channel, language, attributes }: Imagined,
  { agents }: HandoffFacts,
  at: Date,
): ConversationOpened => ({
  type: 'ConversationOpened',
  tenant,
  conversationId: ids.conversationId,
  customer: { id: 'dry-run', attributes },
  channel,
  language,
  owner: { agentId: from, kind: agentCalled(agents, from)?.card.kind === 'human' ? 'human' : 'ai' },
  at,
});

const messageOf = ({ text, channel, attributes }: Imagined, at: Date): MessageReceived => ({
  conversationId: ids.conversationId,
  messageId: 'dry-run',
  customer: { id: 'dry-run', attributes },
  channel,
  text,
  sentAt: at.toISOString(),
});

/** The owner gives it to whoever the customer's words are for. */
const requestOf = ({ from }: Imagined, at: Date): HandoffRequested => ({
  ...ids,
  epoch: 1,
  from: { agentId: from },
  to: {},
  reason: { trigger: 'specialization', detail: 'A dry run.', by: 'sender' },
  package: { summary: 'A dry run.', task: { description: 'None: a dry run.' } },
  requestedAt: at.toISOString(),
});

const decidedIn = (events: readonly ConversationEvent[]): RouteDecided | undefined =>
  events.find((event) => event.type === 'RouteDecided');

const told = (decided: RouteDecided | undefined): Pick<DryRun, 'decision' | 'sentences'> => {
  if (!decided) return { sentences: ['Nobody would be asked.'] };
  const { targets: _, ...decision } = decided.decision;
  const { madeFrom, classifier } = decided;
  const full = { ...decision, madeFrom, ...(classifier && { classifier }) };
  return { decision: full, sentences: explain(full) };
};
