import { inboxTopic } from '@baton/contracts';
import {
  insertInto,
  Outbox,
  type Outgoing,
  rowsAsked,
  type Transaction,
  together,
  traceparentOf,
} from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import { trace } from '@opentelemetry/api';
import { AgentDirectory } from '../agents/agent-directory.ts';
import type { NumberedAnnouncement } from '../domain/announce/announcement.ts';
import { tell } from '../domain/announce/tell.ts';
import { type Conversation, nextDeadline } from '../domain/conversation.ts';
import type { ConversationEvent } from '../domain/conversation-event.ts';
import { summaryIsDue } from '../domain/summary/is-due.ts';
import { labelsIn } from '../domain/wrong-routes/labels.ts';
import { wrongRoutesIn } from '../domain/wrong-routes/wrong-routes.ts';
import type { Cause } from './cause.ts';
import { type KeptConversation, parse, serialize } from './conversation-codec.ts';
import { countDrift } from './drift.metric.ts';
import { handoffAttributes } from './handoff-attributes.ts';
import { recordEvents } from './record-events.ts';
import { recordExamples } from './record-example.ts';
import { wantSummary } from './summary.store.ts';
import { countWrongRoutes } from './wrong-route.metric.ts';

/** Conversations, each one row: its lock puts everything that happens to it in one order. */
@Injectable()
export class ConversationStore {
  constructor(
    private readonly outbox: Outbox,
    private readonly directory: AgentDirectory,
  ) {}

  /** Locks the conversation until the transaction ends. */
  async find({ tx, tenant, conversationId }: Cause): Promise<KeptConversation | undefined> {
    const [row] = await tx.gather<{ state: string }>(findConversation, [tenant, conversationId]);
    return row && parse(row.state);
  }

  /** Has the deadline sweep look at every conversation in which somebody waits for this agent, as soon as all know that it is gone. */
  async wakeThoseOf(tx: Transaction, agentId: string): Promise<void> {
    await tx.query(wakeThoseOf, [agentId, heardByAllMs]);
  }

  /** Looked at in vain: nothing was due. */
  async leave({ tx, tenant, conversationId }: Cause, conversation: Conversation): Promise<void> {
    const dueAt = nextDeadline(conversation) ?? null;
    await tx.query('UPDATE conversation SET due_at = $3 WHERE tenant = $1 AND id = $2', [
      tenant,
      conversationId,
      dueAt,
    ]);
  }

  /** Stores the state the events lead to, the events themselves, and everything they make known. */
  async keep(cause: Cause, before: KeptConversation | undefined, events: readonly ConversationEvent[]): Promise<void> {
    if (events.length === 0) return;
    const { conversation, announcements } = tell(before, cause.conversationId, events);
    trace.getActiveSpan()?.setAttributes(handoffAttributes(events));
    for (const agentId of givenTo(events)) this.directory.offered(agentId);
    countDrift(events);
    const wrongRoutes = wrongRoutesIn(before, events);
    countWrongRoutes(wrongRoutes);
    await together([
      conversation && save(cause, { ...conversation, turn: turnAfter(before, events) }, before === undefined),
      recordEvents(cause, events),
      recordExamples(cause, wrongRoutes, labelsIn(before, events), before?.language ?? 'en'),
      conversation && summaryIsDue(before, conversation) && wantSummary(cause),
      this.outbox.add(
        cause.tx,
        announcements.map((announcement) => outgoing(cause, announcement)),
      ),
    ]);
  }
}

/** Who gets something to do by this, besides what its conversations' customers write. */
const givenTo = (events: readonly ConversationEvent[]): readonly string[] =>
  events.flatMap((event) => {
    if (event.type === 'OfferMade') return event.attempt.target.agentId;
    return (event.type === 'TaskAsked' || event.type === 'TaskMoved') && event.with ? event.with : [];
  });

/** Long enough for every router to have read anew which agents there are. */
const heardByAllMs = 2_000;

/** A turn begins when the customer says something. */
const turnAfter = (before: KeptConversation | undefined, events: readonly ConversationEvent[]): string | undefined =>
  events.some((event) => event.type === 'MessageRecorded' && !event.late) ? traceparentOf() : before?.turn;

const save = ({ tx, partition }: Cause, conversation: KeptConversation, isNew: boolean): Promise<unknown> => {
  const { tenant, id, status, owner, epoch } = conversation;
  const dueAt = nextDeadline(conversation) ?? null;
  const row = [tenant, id, status, owner.agentId, epoch, dueAt, serialize(conversation)];
  return isNew ? tx.gather(insertConversation, [...row, partition]) : tx.gather(updateConversation, row);
};

// By key, so that any two transactions lock in one order.
const findConversation = {
  name: 'conversation-find',
  text: `
    SELECT place::integer AS row, state
    FROM ${rowsAsked('asked', { tenant: 'text', id: 'text' })} JOIN conversation USING (tenant, id)
    ORDER BY tenant COLLATE "C", id COLLATE "C"
    FOR UPDATE OF conversation`,
};

// By key, as above. It reads all that are open: an agent is seldom removed.
const wakeThoseOf = `
  UPDATE conversation SET due_at = least(due_at, now() + $2 * interval '1 millisecond')
  FROM (
    SELECT tenant, id FROM conversation
    WHERE status = 'open' AND (owner = $1 OR (tenant, id) IN (
      SELECT tenant, conversation_id FROM attempt JOIN handoff USING (tenant, handoff_id)
      WHERE target = $1 AND closed_at IS NULL) OR (tenant, id) IN (
      SELECT tenant, conversation_id FROM task WHERE worker = $1 AND ended_at IS NULL))
    ORDER BY tenant COLLATE "C", id COLLATE "C"
    FOR UPDATE) AS its
  WHERE conversation.tenant = its.tenant AND conversation.id = its.id`;

const columns = {
  tenant: 'text',
  id: 'text',
  status: 'text',
  owner: 'text',
  epoch: 'integer',
  due_at: 'timestamptz',
  state: 'text',
};

const insertConversation = insertInto('conversation', { ...columns, partition: 'integer' });

const updateConversation = {
  name: 'conversation-update',
  text: `
    UPDATE conversation
    SET status = kept.status, owner = kept.owner, epoch = kept.epoch, due_at = kept.due_at, state = kept.state
    FROM ${rowsAsked('kept', columns)}
    WHERE conversation.tenant = kept.tenant AND conversation.id = kept.id`,
};

const outgoing = (cause: Cause, { contract, data, inbox, sequence }: NumberedAnnouncement): Outgoing => ({
  contract,
  data,
  conversationId: cause.conversationId,
  tenant: cause.tenant,
  causationId: cause.eventId,
  time: cause.now,
  ...(inbox && { topic: inboxTopic(inbox) }),
  ...(sequence > 0 && { sequence }),
});
