import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the router lets others check it by: docs/reliability.md, "Observation contract". No words, no packages: a text is
 * known by its SHA-256. Columns may be added, none changed.
 */
export class PublishViews1795309200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW v_conversation_owner, v_handoff, v_transcript, v_audit');
  }
}

const statements = [
  `CREATE VIEW v_conversation_owner AS
   SELECT tenant, id AS conversation_id, status, owner, epoch, due_at,
          (state::jsonb ->> 'sequence')::integer AS sequence,
          state::jsonb -> 'handoff' ->> 'handoffId' AS open_handoff_id
   FROM conversation`,
  `CREATE VIEW v_handoff AS
   SELECT tenant, handoff_id, conversation_id, sender, requested_by, requested_at, outcome, end_reason, ended_at
   FROM handoff`,
  `CREATE VIEW v_transcript AS
   SELECT tenant, conversation_id, message_id, position, kind, sender, epoch, in_reply_to, late, sent_at,
          encode(sha256(convert_to(text, 'UTF8')), 'hex') AS text_sha256
   FROM transcript`,
  `CREATE VIEW v_audit AS
   SELECT tenant, conversation_id, position AS entry, place::integer, cause, at,
          lower(regexp_replace(event ->> 'type', '(?<!^)([A-Z])', '_\\1', 'g')) AS transition,
          coalesce(event ->> 'messageId', event ->> 'decisionId', event ->> 'approvalId', event -> 'request' ->> 'approvalId',
                   event -> 'attempt' ->> 'attemptId', event ->> 'handoffId', event ->> 'eventId') AS ref,
          coalesce(event ->> 'outcome', event -> 'decided' ->> 'outcome', event ->> 'code') AS outcome,
          event ->> 'by' AS by,
          coalesce(event -> 'to' ->> 'agentId', event -> 'owner' ->> 'agentId', event -> 'attempt' -> 'target' ->> 'agentId',
                   event ->> 'agentId') AS agent,
          coalesce(event ->> 'epoch', event -> 'attempt' ->> 'epoch')::integer AS epoch,
          (event -> 'attempt' ->> 'deadline')::timestamptz AS deadline
   FROM ledger, jsonb_array_elements(events::jsonb) WITH ORDINALITY AS each (event, place)`,
];
