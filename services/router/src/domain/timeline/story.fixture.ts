import type { ContextPackage, ErrorReport, HandoffAccepted, HandoffReason, Readback } from '@baton/contracts';
import { stateAfter } from '../chain.ts';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import { decideHandoffAccepted } from '../decisions/handoff-accepted.decision.ts';
import { decideHandoffRequested } from '../decisions/handoff-requested.decision.ts';
import { decideMessageReceived } from '../decisions/message-received.decision.ts';
import { at, everybody, factsWith, message, request } from '../scenario.fixture.ts';
import { type KeptEvent, withoutWords } from './kept-event.ts';
import type { DecisionBasis, LedgerRow, Records } from './timeline.ts';

export type Decide = (conversation?: Conversation) => readonly ConversationEvent[];

let ids = 0;
export const facts = factsWith(everybody, { newId: () => `id-${++ids}` });

export const wrote =
  (messageId: string, seconds: number, text = `text of ${messageId}`, tenant = 'default'): Decide =>
  (conversation) => {
    const written = message(messageId, { text, sentAt: at(seconds).toISOString() });
    return decideMessageReceived(conversation, written, tenant, facts, at(seconds));
  };

export const supplied: ContextPackage = {
  severity: 'watch',
  summary: 'Charged twice.',
  task: { description: 'Find the double charge.' },
  facts: [
    { name: 'customer.id', value: 'C-1001', provenance: 'system', source: 'crm' },
    { name: 'account.number', value: 'TC-1001', provenance: 'customer' },
  ],
  tried: [{ step: 'Asked for the account', outcome: 'given' }],
  promises: ['An answer today.'],
};

/** Triage asks for billing. */
export const asked =
  (seconds: number): Decide =>
  (conversation) =>
    decideHandoffRequested(conversation, request({ package: supplied }), 'e-1', facts, at(seconds));

/** Whoever it is offered to takes it. */
export const claimed =
  (seconds: number): Decide =>
  (conversation) => {
    const { handoffId = '', attempt } = conversation?.handoff ?? {};
    const { agentId = '', kind } = attempt?.target ?? {};
    const claim: HandoffAccepted = {
      handoffId,
      attemptId: attempt?.attemptId ?? '',
      conversationId: 'c-1',
      by: { agentId, ...(kind === 'human' && { operator: { id: 'ada', displayName: 'Ada' } }) },
      epoch: attempt?.epoch ?? 0,
      readback: { summary: 'Two charges.', firstStep: 'Look at the invoice.', reliesOn: ['customer.id'] },
      acceptedAt: at(seconds).toISOString(),
      ...(kind === 'ai' && { reply: { text: 'I see it.', language: 'en', inReplyTo: 'm-1' } }),
    };
    return decideHandoffAccepted(conversation, claim, 'e-2', supplied, facts, at(seconds));
  };

/** Keeps what really was decided, the way the stores do, and gives it as records. */
export class Story {
  conversation?: Conversation;
  private readonly ledger: LedgerRow[] = [];
  private readonly words = new Map<string, string>();
  private readonly handoffs = new Map<string, { reason?: HandoffReason; package?: ContextPackage }>();
  private readonly decisions = new Map<string, DecisionBasis>();
  private readonly readbacks = new Map<string, Readback>();
  private readonly tasks = new Map<string, { description: string; error?: ErrorReport }>();

  happens(seconds: number, decide: Decide, trace = 'a'): this {
    const events = decide(this.conversation);
    if (events.some(({ type }) => type === 'ConversationOpened') || this.conversation)
      this.conversation = stateAfter(this.conversation, events);
    for (const event of events) this.keep(event);
    const traceparent = `00-${trace.repeat(32)}-${'b'.repeat(16)}-01`;
    const kept = JSON.parse(JSON.stringify(events, withoutWords)) as KeptEvent[];
    this.ledger.push({ at: at(seconds), traceparent, events: kept });
    return this;
  }

  records(): Records {
    const { conversation, ledger, words, handoffs, decisions, readbacks, tasks } = this;
    return {
      tenant: 'default',
      conversationId: 'c-1',
      conversation,
      ledger,
      cut: 0,
      words,
      handoffs,
      decisions,
      readbacks,
      tasks,
    };
  }

  /** What is left when a customer is forgotten. */
  erased(): Records {
    const none = new Map();
    return {
      ...this.records(),
      conversation: undefined,
      words: none,
      handoffs: none,
      decisions: none,
      readbacks: none,
      tasks: none,
    };
  }

  private keep(event: ConversationEvent): void {
    if ('text' in event && 'messageId' in event) this.words.set(event.messageId, event.text);
    if (event.type === 'HandoffOpened')
      this.handoffs.set(event.handoffId, { reason: event.reason, package: event.package });
    if (event.type === 'RouteDecided')
      this.decisions.set(event.decisionId, {
        claims: event.decision.claims,
        madeFrom: event.madeFrom,
        classifier: event.classifier,
      });
    if (event.type === 'TaskAsked') this.tasks.set(event.request.taskId, event.request);
    if (event.type === 'TaskEnded') {
      const { taskId, error } = event.result;
      this.tasks.set(taskId, { description: this.tasks.get(taskId)?.description ?? '', error });
    }
    if (event.type === 'OfferClosed' && event.readback) this.readbacks.set(event.attempt.attemptId, event.readback);
  }
}
