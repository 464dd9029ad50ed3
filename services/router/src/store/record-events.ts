import { traceparentOf } from '@baton/messaging';
import type { ConversationEvent } from '../domain/conversation-event.ts';
import { withoutWords } from '../domain/timeline/kept-event.ts';
import type { Cause } from './cause.ts';
import { closeAttempt, endHandoff, openAttempt, openHandoff, recordDecision, refuseHandoff } from './record-handoff.ts';
import { recordMessage, recordNotice, recordReply } from './record-words.ts';

/** Writes each event where it is looked for later, and all of them into the ledger, with the trace they came about in. */
export const recordEvents = async (cause: Cause, events: readonly ConversationEvent[]): Promise<void> => {
  for (const event of events) await record(cause, event);
  const { tx, tenant, conversationId, eventId, now } = cause;
  await tx.query(
    'INSERT INTO ledger (tenant, conversation_id, cause, at, events, traceparent) VALUES ($1, $2, $3, $4, $5, $6)',
    [tenant, conversationId, eventId, now, JSON.stringify(events, withoutWords), traceparentOf() ?? null],
    'ledger-insert',
  );
};

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
