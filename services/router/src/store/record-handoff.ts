import type { Transaction } from '@baton/messaging';
import type {
  HandoffEnded,
  HandoffOpened,
  HandoffRefused,
  OfferClosed,
  OfferMade,
  RouteDecided,
} from '../domain/conversation-event.ts';
import type { Cause } from './cause.ts';

export const openHandoff = ({ tx, tenant, conversationId }: Cause, event: HandoffOpened) =>
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

export const refuseHandoff = ({ tx, tenant, conversationId }: Cause, event: HandoffRefused) =>
  tx.query(
    `INSERT INTO handoff
       (tenant, handoff_id, conversation_id, sender, requested_by, requested_at, outcome, end_reason, ended_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'failed', $7, $6)`,
    [tenant, event.handoffId, conversationId, event.from, event.by, event.at, event.reason],
    'handoff-refuse',
  );

export const endHandoff = ({ tx, tenant }: Cause, { handoffId, outcome, reason, at }: HandoffEnded) =>
  tx.query(
    'UPDATE handoff SET outcome = $3, end_reason = $4, ended_at = $5 WHERE tenant = $1 AND handoff_id = $2',
    [tenant, handoffId, outcome, reason ?? null, at],
    'handoff-end',
  );

export const openAttempt = ({ tx, tenant }: Cause, { handoffId, attempt, at }: OfferMade) =>
  tx.query(
    `INSERT INTO attempt (attempt_id, tenant, handoff_id, number, target, epoch, deadline, offered_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [attempt.attemptId, tenant, handoffId, attempt.number, attempt.target.agentId, attempt.epoch, attempt.deadline, at],
    'attempt-open',
  );

export const closeAttempt = (tx: Transaction, { attempt, outcome, readback, dropped, at }: OfferClosed) =>
  tx.query(
    'UPDATE attempt SET outcome = $2, readback = $3, dropped = $4, closed_at = $5 WHERE attempt_id = $1',
    [attempt.attemptId, outcome, readback ? JSON.stringify(readback) : null, dropped ?? null, at],
    'attempt-close',
  );

export const recordDecision = (
  { tx, tenant, conversationId }: Cause,
  { decisionId, handoffId, decision, at }: RouteDecided,
) =>
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
