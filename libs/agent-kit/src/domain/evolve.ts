import type {
  AgentRefused,
  ApprovalDecided,
  ConversationLifecycle,
  HandoffAccepted,
  HandoffEnded,
  HandoffRequested,
  Inbox,
  MessageReceived,
} from '@baton/contracts';
import type { InboxEvent } from './inbox-event.ts';
import { turnRunId } from './run.ts';
import { type Session, wasHeard, withFacts, withHistory, withMemory, withQuestion } from './session.ts';
import { type Weighed, weighDecision } from './weigh-decision.ts';
import type { Work } from './work.ts';

/** What an event leaves behind. Without a session the conversation is unknown, or to be forgotten. */
export interface Evolved {
  readonly session?: Session;
  readonly work?: Work;
  /** The code of what speaks against trusting the event. */
  readonly doubt?: Weighed['doubt'];
}

/** The session after an event of the inbox, and what is to be done now. */
export const evolve = (session: Session | undefined, event: InboxEvent): Evolved => {
  if (event.type === 'conversation.message.received') return messageReceived(session, event.data);
  if (event.type === 'handoff.requested') return offered(session, event.data);
  if (!session) return {};
  switch (event.type) {
    case 'handoff.accepted':
      return event.data.delivery.mode === 'owner' ? granted(session, event.data) : released(session, event.data.epoch);
    case 'handoff.ended':
      return handoffEnded(session, event.data);
    case 'approval.decided':
      return approvalDecided(session, event.data);
    case 'conversation.lifecycle':
      return lifecycle(session, event.data);
    case 'agent.refused':
      return refused(session, event.data);
  }
};

/** What comes again is work again as long as it is unanswered: its turn may have been a companion's. Whoever is late finds it answered. */
const messageReceived = (known: Session | undefined, message: Inbox<MessageReceived>): Evolved => {
  const { messageId, text, sentAt, delivery, signals, memory } = message;
  const before = withMemory(known ?? stranger(message), memory);
  if (delivery.epoch < before.epoch) return { session: before };
  const mine = owned(before, delivery.epoch);
  const { confidenceMin = mine.confidenceMin } = delivery;
  const session: Session = { ...mine, language: signals?.language ?? mine.language, confidenceMin };
  const heard = wasHeard(session, messageId);
  if (heard && !isOpen(session, messageId)) return { session };
  const work: Work = { kind: 'turn', epoch: delivery.epoch, mode: modeOf(message), messageId, signals };
  if (heard) return { session, work };
  return { session: withQuestion(session, { messageId, from: 'customer', text, at: sentAt }), work };
};

/** Whether its turn is still to be taken: one that waits for what it has given out was begun. */
const isOpen = ({ conversationId, epoch, unanswered, suspended = [] }: Session, messageId: string): boolean =>
  unanswered.includes(messageId) && !suspended.includes(turnRunId(conversationId, epoch, messageId));

const modeOf = ({ delivery }: Inbox<MessageReceived>) => (delivery.mode === 'companion' ? 'companion' : 'owner');

const stranger = ({ conversationId, customer, delivery }: Inbox<MessageReceived>): Session => ({
  conversationId,
  role: 'owner',
  epoch: delivery.epoch,
  language: customer.language ?? 'en',
  customer: { id: customer.id, name: customer.name, attributes: customer.attributes },
  turns: [],
  unanswered: [],
  memory: [],
  facts: [],
  notes: {},
});

/** A message for the owner says who the owner is: also after the conversation was opened again. */
const owned = (session: Session, epoch: number): Session =>
  session.role === 'owner' && session.epoch === epoch
    ? session
    : {
        ...withoutRole(session),
        role: 'owner',
        epoch,
        handoffId: session.epoch === epoch ? session.offer?.handoffId : undefined,
      };

/** The package replaces what was known before, but for the specialist's notes and facts. */
const offered = (known: Session | undefined, offer: Inbox<HandoffRequested>): Evolved => {
  const { conversationId, handoffId, delivery, reason, package: contents } = offer;
  const attemptId = delivery.attemptId ?? handoffId;
  const session: Session = {
    conversationId,
    role: 'candidate',
    epoch: delivery.epoch,
    language: contents.language ?? known?.language ?? 'en',
    customer: contents.customer,
    turns: contents.history?.turns ?? [],
    unanswered: contents.pending ?? [],
    memory: contents.memory ?? [],
    facts: known?.facts ?? [],
    notes: known?.notes ?? {},
    confidenceMin: delivery.confidenceMin,
    package: contents,
    offer: { handoffId, attemptId, trigger: reason.trigger, deadline: delivery.deadline },
  };
  return { session: withFacts(session, contents.facts), work: { kind: 'bid', epoch: delivery.epoch, attemptId } };
};

/** What was said since the offer comes with the grant. */
const granted = (session: Session, { delivery, by, history }: Inbox<HandoffAccepted>): Evolved => {
  if (delivery.epoch < session.epoch) return { session };
  return { session: withHistory(owned(session, delivery.epoch), by.agentId, history?.turns) };
};

/** Somebody else has it now, by a later epoch than the one held here. */
const released = (session: Session, epoch: number): Evolved =>
  epoch > session.epoch ? { session: withoutRole(session) } : { session };

const withoutRole = (session: Session): Session => ({
  ...session,
  role: 'none',
  offer: undefined,
  openHandoffId: undefined,
  approval: undefined,
  suspended: undefined,
});

/** Only an own request can come back; one that the router made leaves the owner as it was. */
const handoffEnded = (session: Session, ended: Inbox<HandoffEnded>): Evolved => {
  if (ended.outcome === 'accepted') return released(session, ended.epoch ?? 0);
  if (ended.handoffId !== session.openHandoffId) return { session };
  const free: Session = { ...session, openHandoffId: undefined };
  switch (ended.reason) {
    case 'missing_context':
    case 'nobody':
    case 'expired':
      return cameBack(free, ended.handoffId, ended.reason, ended.missing);
    case 'stale_epoch':
    case 'not_owner':
    case 'resolved':
    case 'unknown_conversation':
      return { session: withoutRole(session) };
    case 'erased':
      return {};
    default:
      return { session: free };
  }
};

const cameBack = (session: Session, handoffId: string, reason: string, missing: readonly string[] = []): Evolved => {
  if (session.role !== 'owner') return { session };
  return { session, work: { kind: 'returned', epoch: session.epoch, returned: { handoffId, reason, missing } } };
};

/** A decision about what is no longer asked for changes nothing; one about what a former owner asked for brings the act along. */
const approvalDecided = (session: Session, decision: Inbox<ApprovalDecided>): Evolved => {
  const { epoch } = session;
  const { approvalId, act } = decision;
  const own = session.approval?.approvalId === approvalId ? session.approval : undefined;
  const approval = own ?? (act && { approvalId, act });
  if (session.role !== 'owner' || !approval) return { session };
  const { decided, doubt } = weighDecision(approval, decision);
  return {
    session: { ...session, ...(own && { approval: undefined }) },
    work: { kind: 'decided', epoch, decided },
    doubt,
  };
};

const lifecycle = (session: Session, { state, epoch }: Inbox<ConversationLifecycle>): Evolved => {
  switch (state) {
    case 'erased':
      return {};
    case 'resolved':
      return { session: withoutRole(session) };
    case 'owner_changed':
      return released(session, epoch);
    default:
      return { session };
  }
};

/** A request bears the id of its handoff or approval as the event's, so that its refusal is known as its end. */
const refused = (session: Session, { ceId, code, currentEpoch = 0 }: Inbox<AgentRefused>): Evolved => {
  switch (code) {
    case 'erased':
      return {};
    case 'stale_epoch':
    case 'not_owner':
      return released(session, currentEpoch);
    case 'no_such_attempt':
      return { session: session.role === 'candidate' ? withoutRole(session) : session };
    default:
      if (ceId === session.openHandoffId) return cameBack({ ...session, openHandoffId: undefined }, ceId, code);
      if (ceId === session.approval?.approvalId) return cameBack({ ...session, approval: undefined }, ceId, code);
      return { session };
  }
};
