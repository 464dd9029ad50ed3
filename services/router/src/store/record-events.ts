import { insertInto, together, traceparentOf } from '@baton/messaging';
import type { ConversationEvent } from '../domain/conversation-event.ts';
import { withoutWords } from '../domain/timeline/kept-event.ts';
import type { Cause } from './cause.ts';
import { wantOpinions } from './classification.store.ts';
import { closeAttempt, endHandoff, openAttempt, openHandoff, recordDecision, refuseHandoff } from './record-handoff.ts';
import { askTask, endTask, moveTask, settleTasks } from './record-task.ts';
import { recordMessage, recordNotice, recordReply } from './record-words.ts';

/** Writes each event where it is looked for later, and all of them into the ledger, with the trace they came about in. */
export const recordEvents = async (cause: Cause, events: readonly ConversationEvent[]): Promise<void> => {
  const each = isOrdered(events) ? inOrder(cause, events) : together(events.map((event) => record(cause, event)));
  await together([each, addToLedger(cause, events)]);
};

const insertEntry = insertInto('ledger', {
  tenant: 'text',
  conversation_id: 'text',
  cause: 'text',
  at: 'timestamptz',
  events: 'text',
  traceparent: 'text',
});

const addToLedger = ({ tx, tenant, conversationId, eventId, now }: Cause, events: readonly ConversationEvent[]) => {
  const entry = JSON.stringify(events, withoutWords);
  return tx.gather(insertEntry, [tenant, conversationId, eventId, now, entry, traceparentOf() ?? null]);
};

/**
 * The database allows one open handoff: the end of one and the beginning of another do not go together. Nor do the beginning and the
 * end of a task: of what others ask for at the same time, the statement that ends might come first.
 */
const isOrdered = (events: readonly ConversationEvent[]): boolean =>
  (has(events, 'HandoffEnded') && has(events, 'HandoffOpened')) ||
  (has(events, 'TaskAsked') && has(events, 'TaskEnded'));

const has = (events: readonly ConversationEvent[], type: ConversationEvent['type']): boolean =>
  events.some((event) => event.type === type);

const inOrder = async (cause: Cause, events: readonly ConversationEvent[]): Promise<void> => {
  for (const event of events) await record(cause, event);
};

const record = (cause: Cause, event: ConversationEvent): Promise<unknown> | undefined => {
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
    case 'OpinionsWanted':
      return wantOpinions(cause, event);
    case 'OfferMade':
      return openAttempt(cause, event);
    case 'OfferClosed':
      return closeAttempt(cause, event);
    case 'RouteDecided':
      return recordDecision(cause, event);
    case 'TaskAsked':
      return askTask(cause, event);
    case 'TaskMoved':
      return moveTask(cause, event);
    case 'TaskEnded':
      return endTask(cause, event);
    case 'TasksDelivered':
    case 'TasksDropped':
      return settleTasks(cause, event);
    default:
      return undefined;
  }
};
