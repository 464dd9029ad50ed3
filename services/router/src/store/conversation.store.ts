import { inboxTopic } from '@baton/contracts';
import { Outbox, type Outgoing, traceparentOf } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import { trace } from '@opentelemetry/api';
import type { NumberedAnnouncement } from '../domain/announce/announcement.ts';
import { tell } from '../domain/announce/tell.ts';
import { nextDeadline } from '../domain/conversation.ts';
import type { ConversationEvent } from '../domain/conversation-event.ts';
import type { Cause } from './cause.ts';
import { type KeptConversation, parse, serialize } from './conversation-codec.ts';
import { handoffAttributes } from './handoff-attributes.ts';
import { recordEvents } from './record-events.ts';

/** Conversations, each one row: its lock puts everything that happens to it in one order. */
@Injectable()
export class ConversationStore {
  constructor(private readonly outbox: Outbox) {}

  /** Locks the conversation until the transaction ends. */
  async find({ tx, tenant, conversationId }: Cause): Promise<KeptConversation | undefined> {
    const [row] = await tx.query<{ state: string }>(
      'SELECT state FROM conversation WHERE tenant = $1 AND id = $2 FOR UPDATE',
      [tenant, conversationId],
      'conversation-find',
    );
    return row && parse(row.state);
  }

  /** Stores the state the events lead to, the events themselves, and everything they make known. */
  async keep(cause: Cause, before: KeptConversation | undefined, events: readonly ConversationEvent[]): Promise<void> {
    if (events.length === 0) return;
    const { conversation, announcements } = tell(before, cause.conversationId, events);
    if (conversation) await save(cause, { ...conversation, turn: turnAfter(before, events) }, before === undefined);
    trace.getActiveSpan()?.setAttributes(handoffAttributes(events));
    await recordEvents(cause, events);
    await this.outbox.add(
      cause.tx,
      announcements.map((announcement) => outgoing(cause, announcement)),
    );
  }
}

/** A turn begins when the customer says something. */
const turnAfter = (before: KeptConversation | undefined, events: readonly ConversationEvent[]): string | undefined =>
  events.some((event) => event.type === 'MessageRecorded' && !event.late) ? traceparentOf() : before?.turn;

const save = async ({ tx, partition }: Cause, conversation: KeptConversation, isNew: boolean): Promise<void> => {
  const { tenant, id, status, owner, epoch } = conversation;
  const values = [
    tenant,
    id,
    status,
    owner.agentId,
    epoch,
    nextDeadline(conversation) ?? null,
    serialize(conversation),
  ];
  if (isNew) await tx.query(insertConversation, [...values, partition], 'conversation-insert');
  else await tx.query(updateConversation, values, 'conversation-update');
};

const insertConversation = `
  INSERT INTO conversation (tenant, id, status, owner, epoch, due_at, state, partition)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

const updateConversation = `
  UPDATE conversation SET status = $3, owner = $4, epoch = $5, due_at = $6, state = $7
  WHERE tenant = $1 AND id = $2`;

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
