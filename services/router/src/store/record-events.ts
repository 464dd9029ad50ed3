import type { Transaction } from '@baton/messaging';
import type {
  ConversationEvent,
  HandoffEnded,
  HandoffOpened,
  HandoffRefused,
  MessageRecorded,
  NoticeGiven,
  OfferClosed,
  OfferMade,
  ReplySpoken,
  RouteDecided,
} from '../domain/conversation-event.ts';
import type { Cause } from './conversation.store.ts';

/** Writes each event where it is looked for later, and all of them into the ledger. */
export const recordEvents = async (cause: Cause, events: readonly ConversationEvent[]): Promise<void> => {
  for (const event of events) await record(cause, event);
  await cause.tx.query(
    'INSERT INTO ledger (tenant, conversation_id, cause, at, events) VALUES ($1, $2, $3, $4, $5)',
    [cause.tenant, cause.conversationId, cause.eventId, cause.now, JSON.stringify(events, withoutWords)],
    'ledger-insert',
  );
};

/** The customer's and the agents' words stand in the transcript and the package, nowhere twice. */
const withoutWords = (key: string, value: unknown): unknown =>
  key === 'text' || key === 'package' || key === 'reply' || key === 'operations' ? undefined : value;

const record = async (cause: Cause, event: ConversationEvent): Promise<unknown> => {
  switch (event.type) {
    case 'MessageRecorded':
      return recordMessage(cause, event);
    case 'ReplySpoken':
      return recordReply(cause, event);
    case 'NoticeGiven':
      return recordNotice(cause, event);
    case 'HandoffOpened':
      return openHandoff(cause, event);
    case 'HandoffRefused':
      return refuseHandoff(cause, event);
    case 'HandoffEnded':
      return endHandoff(cause, event);
    case 'OfferMade':
      return openAttempt(cause, event);
    case 'OfferClosed':
      return closeAttempt(cause.tx, event);
    case 'RouteDecided':
      return recordDecision(cause, event);
    default:
      return undefined;
  }
};

interface TranscriptRow {
  readonly messageId: string;
  readonly kind: 'message' | 'reply' | 'notice';
  readonly sender: string;
  readonly language: string;
  readonly text: string;
  readonly sentAt: Date;
  readonly epoch?: number;
  readonly inReplyTo?: string;
  readonly late?: boolean;
}

const insertTranscript = `
  INSERT INTO transcript
    (tenant, conversation_id, message_id, kind, sender, language, text, sent_at, epoch, in_reply_to, late)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

const addToTranscript = ({ tx, tenant, conversationId }: Cause, row: TranscriptRow): Promise<unknown> => {
  const { messageId, kind, sender, language, text, sentAt, epoch, inReplyTo, late } = row;
  const place = [tenant, conversationId, messageId, kind, sender, language, text, sentAt];
  return tx.query(insertTranscript, [...place, epoch ?? null, inReplyTo ?? null, late ?? false], 'transcript-insert');
};

const recordMessage = (cause: Cause, event: MessageRecorded) =>
  addToTranscript(cause, { ...event, kind: 'message', sender: 'customer' });

const recordReply = (cause: Cause, event: ReplySpoken) =>
  addToTranscript(cause, { ...event, kind: 'reply', sender: event.from.agentId, sentAt: event.at });

const recordNotice = (cause: Cause, event: NoticeGiven) =>
  addToTranscript(cause, { ...event, kind: 'notice', sender: 'platform', sentAt: event.at });

const openHandoff = ({ tx, tenant, conversationId }: Cause, event: HandoffOpened) =>
  tx.query(
    `INSERT INTO handoff (tenant, handoff_id, conversation_id, sender, requested_by, reason, package, requested_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tenant,
      event.handoffId,
      conversationId,
      event.from,
      event.by,
      JSON.stringify(event.reason),
      JSON.stringify(event.package),
      event.requestedAt,
    ],
    'handoff-open',
  );

const refuseHandoff = ({ tx, tenant, conversationId }: Cause, event: HandoffRefused) =>
  tx.query(
    `INSERT INTO handoff
       (tenant, handoff_id, conversation_id, sender, requested_by, requested_at, outcome, end_reason, ended_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'failed', $7, $6)`,
    [tenant, event.handoffId, conversationId, event.from, event.by, event.at, event.reason],
    'handoff-refuse',
  );

const endHandoff = ({ tx, tenant }: Cause, { handoffId, outcome, reason, at }: HandoffEnded) =>
  tx.query(
    'UPDATE handoff SET outcome = $3, end_reason = $4, ended_at = $5 WHERE tenant = $1 AND handoff_id = $2',
    [tenant, handoffId, outcome, reason ?? null, at],
    'handoff-end',
  );

const openAttempt = ({ tx, tenant }: Cause, { handoffId, attempt, at }: OfferMade) =>
  tx.query(
    `INSERT INTO attempt (attempt_id, tenant, handoff_id, number, target, epoch, deadline, offered_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [attempt.attemptId, tenant, handoffId, attempt.number, attempt.target.agentId, attempt.epoch, attempt.deadline, at],
    'attempt-open',
  );

const closeAttempt = (tx: Transaction, { attempt, outcome, readback, dropped, at }: OfferClosed) =>
  tx.query(
    'UPDATE attempt SET outcome = $2, readback = $3, dropped = $4, closed_at = $5 WHERE attempt_id = $1',
    [attempt.attemptId, outcome, readback ? JSON.stringify(readback) : null, dropped ?? null, at],
    'attempt-close',
  );

const recordDecision = ({ tx, tenant, conversationId }: Cause, { decisionId, handoffId, decision, at }: RouteDecided) =>
  tx.query(
    `INSERT INTO decision
       (decision_id, tenant, conversation_id, handoff_id, policy_version, rule, outcome, candidates, decided_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      decisionId,
      tenant,
      conversationId,
      handoffId,
      decision.policyVersion,
      decision.rule,
      decision.outcome,
      JSON.stringify(decision.candidates),
      at,
    ],
    'decision-insert',
  );
