import type { ContextPackage, ErrorReport, HandoffReason, Readback } from '@baton/contracts';
import { Database } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import type { KeptEvent } from '../domain/timeline/kept-event.ts';
import type { LedgerRow, Records } from '../domain/timeline/timeline.ts';
import type { Address } from './cause.ts';
import { parse } from './conversation-codec.ts';
import { type BasisText, basisOf } from './decision-codec.ts';

/** A timeline goes back this many transactions. */
const rowsMax = 1_000;

/** Everything the router keeps of one conversation, for reading alone. */
@Injectable()
export class TimelineStore {
  constructor(private readonly database: Database) {}

  /** Of a conversation that nothing was ever written about: undefined. */
  async records({ tenant, conversationId }: Address): Promise<Records | undefined> {
    const address = [tenant, conversationId];
    const { ledger, cut } = await this.ledger(address);
    if (ledger.length === 0) return undefined;
    const events = ledger.flatMap((row) => row.events);
    const [conversation, words, handoffs, decisions, readbacks, tasks] = await Promise.all([
      this.conversation(address),
      this.words(address, idsIn(events, 'messageId')),
      this.handoffs(tenant, idsIn(events, 'handoffId')),
      this.decisions(idsIn(events, 'decisionId')),
      this.readbacks(attemptsIn(events)),
      this.tasks(address, tasksIn(events)),
    ]);
    return { tenant, conversationId, conversation, ledger, cut, words, handoffs, decisions, readbacks, tasks };
  }

  private async ledger(address: readonly string[]): Promise<{ ledger: readonly LedgerRow[]; cut: number }> {
    const rows = await this.database.query<LedgerText>(newestRows, [...address, rowsMax], 'timeline-ledger');
    const ledger = rows.toReversed().map(({ at, traceparent, events }) => ({
      at,
      ...(traceparent && { traceparent }),
      events: JSON.parse(events) as KeptEvent[],
    }));
    return { ledger, cut: Number(rows[0]?.total ?? 0) - rows.length };
  }

  private async conversation(address: readonly string[]) {
    const statement = 'SELECT state FROM conversation WHERE tenant = $1 AND id = $2';
    const [row] = await this.database.query<{ state: string }>(statement, [...address], 'timeline-conversation');
    return row && parse(row.state);
  }

  private async words(address: readonly string[], ids: readonly string[]) {
    const statement =
      'SELECT message_id AS id, text FROM transcript WHERE tenant = $1 AND conversation_id = $2 AND message_id = ANY ($3)';
    const rows = await this.database.query<{ id: string; text: string }>(
      statement,
      [...address, ids],
      'timeline-words',
    );
    return new Map(rows.map(({ id, text }) => [id, text]));
  }

  private async handoffs(tenant: string, ids: readonly string[]) {
    const statement =
      'SELECT handoff_id AS id, reason, package FROM handoff WHERE tenant = $1 AND handoff_id = ANY ($2)';
    const rows = await this.database.query<HandoffText>(statement, [tenant, ids], 'timeline-handoffs');
    return new Map(
      rows.map(({ id, reason, package: contents }) => [
        id,
        {
          ...(reason && { reason: JSON.parse(reason) as HandoffReason }),
          ...(contents && { package: JSON.parse(contents) as ContextPackage }),
        },
      ]),
    );
  }

  private async decisions(ids: readonly string[]): Promise<Records['decisions']> {
    const statement = 'SELECT decision_id AS id, explanation, made_from FROM decision WHERE decision_id = ANY ($1)';
    const rows = await this.database.query<BasisText & { readonly id: string }>(statement, [ids], 'timeline-decisions');
    return new Map(rows.map(({ id, ...basis }) => [id, basisOf(basis)]));
  }

  private async tasks(address: readonly string[], ids: readonly string[]): Promise<Records['tasks']> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<TaskText>(tasksNamed, [...address, ids], 'timeline-tasks');
    return new Map(
      rows.map(({ id, description, error }) => [
        id,
        { ...(description && { description }), ...(error && { error: JSON.parse(error) as ErrorReport }) },
      ]),
    );
  }

  private async readbacks(attemptIds: readonly string[]) {
    const statement =
      'SELECT attempt_id AS id, readback FROM attempt WHERE attempt_id = ANY ($1) AND readback IS NOT NULL';
    const rows = await this.database.query<{ id: string; readback: string }>(
      statement,
      [attemptIds],
      'timeline-readbacks',
    );
    return new Map(rows.map(({ id, readback }) => [id, JSON.parse(readback) as Readback]));
  }
}

interface LedgerText {
  readonly at: Date;
  readonly traceparent: string | null;
  readonly events: string;
  readonly total: string;
}

interface HandoffText {
  readonly id: string;
  readonly reason: string | null;
  readonly package: string | null;
}

interface TaskText {
  readonly id: string;
  readonly description: string | null;
  readonly error: string | null;
}

const tasksNamed = `
  SELECT task_id AS id, request::json ->> 'description' AS description, result::json ->> 'error' AS error
  FROM task WHERE tenant = $1 AND conversation_id = $2 AND task_id = ANY ($3)`;

const newestRows = `
  SELECT at, traceparent, events, count(*) OVER () AS total
  FROM ledger
  WHERE tenant = $1 AND conversation_id = $2
  ORDER BY position DESC LIMIT $3`;

const idsIn = (events: readonly KeptEvent[], name: 'messageId' | 'handoffId' | 'decisionId'): readonly string[] => [
  ...new Set(events.flatMap((event) => (event as { [id in typeof name]?: string })[name] ?? [])),
];

const tasksIn = (events: readonly KeptEvent[]): readonly string[] =>
  events.flatMap((event) => (event.type === 'TaskAsked' ? event.request.taskId : []));

const attemptsIn = (events: readonly KeptEvent[]): readonly string[] =>
  events.flatMap((event) => (event.type === 'OfferClosed' ? event.attempt.attemptId : []));
