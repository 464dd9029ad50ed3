import type { ContextPackage, HistoryTurn } from '@baton/contracts';
import type { NumberedAnnouncement } from '../../src/domain/announce/announcement.ts';
import { tell } from '../../src/domain/announce/tell.ts';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { ConversationEvent } from '../../src/domain/conversation-event.ts';
import { parse, serialize } from '../../src/store/conversation-codec.ts';
import { type TaskRow, tasksAfter } from './tasks/task-rows.ts';

interface HandoffRow {
  readonly handoffId: string;
  readonly package?: ContextPackage;
  readonly outcome?: string;
}

/** An announcement that waits to be published, and the id it is published under. */
export interface OutboxRow extends NumberedAnnouncement {
  readonly id: string;
}

/** What the router's database holds of the one conversation. A transaction makes other tables of it, or does not. */
export interface Tables {
  readonly conversation?: string;
  /** The inbox: ids of the events that have taken effect. */
  readonly handled: ReadonlySet<string>;
  readonly handoffs: readonly HandoffRow[];
  readonly turns: readonly HistoryTurn[];
  readonly tasks: readonly TaskRow[];
  readonly outbox: readonly OutboxRow[];
}

export const emptyTables: Tables = { handled: new Set(), handoffs: [], turns: [], tasks: [], outbox: [] };

export const conversationIn = ({ conversation }: Tables): Conversation | undefined =>
  conversation === undefined ? undefined : parse(conversation);

export const isRecorded = ({ turns }: Tables, messageId: string): boolean =>
  turns.some((turn) => turn.messageId === messageId);

/** The package of the open handoff. */
export const openPackage = ({ handoffs }: Tables): ContextPackage | undefined =>
  handoffs.find(({ outcome }) => outcome === undefined)?.package;

/** The package the conversation was last handed over with. */
export const lastPackage = ({ handoffs }: Tables): ContextPackage | undefined =>
  handoffs.findLast(({ outcome }) => outcome === 'accepted')?.package;

/** One transaction: the inbox, the state, the rows and what is to be published, all or none. */
export const keep = (
  tables: Tables,
  conversationId: string,
  causeId: string,
  events: readonly ConversationEvent[],
): { readonly tables: Tables; readonly told: readonly NumberedAnnouncement[] } => {
  const handled = new Set(tables.handled).add(causeId);
  if (events.length === 0) return { tables: { ...tables, handled }, told: [] };
  const { conversation, announcements } = tell(conversationIn(tables), conversationId, events);
  return {
    told: announcements,
    tables: {
      conversation: conversation && serialize(conversation),
      handled,
      handoffs: events.reduce(handoffsAfter, tables.handoffs),
      turns: [...tables.turns, ...events.flatMap(turnOf)],
      tasks: events.reduce(tasksAfter, tables.tasks),
      outbox: [...tables.outbox, ...announcements.map((one, n) => ({ ...one, id: `${causeId}/${n}` }))],
    },
  };
};

const handoffsAfter = (rows: readonly HandoffRow[], event: ConversationEvent): readonly HandoffRow[] => {
  switch (event.type) {
    case 'HandoffOpened':
      if (rows.some(({ outcome }) => outcome === undefined)) throw new Error('two handoffs are open');
      return [...rows, { handoffId: event.handoffId, package: event.package }];
    case 'HandoffRefused':
      return [...rows, { handoffId: event.handoffId, outcome: 'failed' }];
    case 'HandoffEnded': {
      // As the table does it: the row that ended last is the newest.
      const [ended] = rows.filter(({ handoffId }) => handoffId === event.handoffId);
      const others = rows.filter((row) => row !== ended);
      return ended ? [...others, { ...ended, outcome: event.outcome }] : rows;
    }
    default:
      return rows;
  }
};

const turnOf = (event: ConversationEvent): readonly HistoryTurn[] => {
  switch (event.type) {
    case 'MessageRecorded':
      return [turn(event.messageId, 'customer', event.text, event.sentAt)];
    case 'ReplySpoken':
      return [turn(event.messageId, event.from.agentId, event.text, event.at)];
    case 'NoticeGiven':
      return [turn(event.messageId, 'platform', event.text, event.at)];
    default:
      return [];
  }
};

const turn = (messageId: string, from: string, text: string, at: Date): HistoryTurn => ({
  messageId,
  from,
  text,
  at: at.toISOString(),
});
