import { insertInto, rowsAsked } from '@baton/messaging';
import type {
  HandoffEnded,
  HandoffOpened,
  HandoffRefused,
  OfferClosed,
  OfferMade,
  RouteDecided,
} from '../domain/conversation-event.ts';
import type { Cause } from './cause.ts';

const insertHandoff = insertInto('handoff', {
  tenant: 'text',
  handoff_id: 'text',
  conversation_id: 'text',
  sender: 'text',
  requested_by: 'text',
  requested_at: 'timestamptz',
  reason: 'text',
  package: 'text',
  outcome: 'text',
  end_reason: 'text',
  ended_at: 'timestamptz',
});

export const openHandoff = ({ tx, tenant, conversationId }: Cause, event: HandoffOpened) => {
  const { handoffId, from, by, requestedAt, reason, package: contents } = event;
  const request = [tenant, handoffId, conversationId, from, by, requestedAt];
  return tx.gather(insertHandoff, [...request, JSON.stringify(reason), JSON.stringify(contents), null, null, null]);
};

export const refuseHandoff = ({ tx, tenant, conversationId }: Cause, event: HandoffRefused) => {
  const { handoffId, from, by, reason, at } = event;
  const request = [tenant, handoffId, conversationId, from, by, at];
  return tx.gather(insertHandoff, [...request, null, null, 'failed', reason, at]);
};

const ended = { tenant: 'text', handoff_id: 'text', outcome: 'text', end_reason: 'text', ended_at: 'timestamptz' };

const updateHandoff = {
  name: 'handoff-update',
  text: `
    UPDATE handoff SET outcome = ended.outcome, end_reason = ended.end_reason, ended_at = ended.ended_at
    FROM ${rowsAsked('ended', ended)}
    WHERE handoff.tenant = ended.tenant AND handoff.handoff_id = ended.handoff_id`,
};

export const endHandoff = ({ tx, tenant }: Cause, { handoffId, outcome, reason, at }: HandoffEnded) =>
  tx.gather(updateHandoff, [tenant, handoffId, outcome, reason ?? null, at]);

const insertAttempt = insertInto('attempt', {
  attempt_id: 'text',
  tenant: 'text',
  handoff_id: 'text',
  number: 'integer',
  target: 'text',
  epoch: 'integer',
  deadline: 'timestamptz',
  offered_at: 'timestamptz',
});

export const openAttempt = ({ tx, tenant }: Cause, { handoffId, attempt, at }: OfferMade) => {
  const { attemptId, number, target, epoch, deadline } = attempt;
  return tx.gather(insertAttempt, [attemptId, tenant, handoffId, number, target.agentId, epoch, deadline, at]);
};

const closed = { attempt_id: 'text', outcome: 'text', readback: 'text', dropped: 'jsonb', closed_at: 'timestamptz' };

// A list of lists is one list to PostgreSQL: what was dropped comes as JSON.
const updateAttempt = {
  name: 'attempt-update',
  text: `
    UPDATE attempt
    SET outcome = closed.outcome, readback = closed.readback, closed_at = closed.closed_at,
        dropped = CASE WHEN closed.dropped IS NOT NULL THEN ARRAY(SELECT jsonb_array_elements_text(closed.dropped)) END
    FROM ${rowsAsked('closed', closed)}
    WHERE attempt.attempt_id = closed.attempt_id`,
};

export const closeAttempt = ({ tx }: Cause, { attempt, outcome, readback, dropped, at }: OfferClosed) =>
  tx.gather(updateAttempt, [attempt.attemptId, outcome, json(readback), json(dropped), at]);

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

const insertDecision = insertInto('decision', {
  decision_id: 'text',
  tenant: 'text',
  conversation_id: 'text',
  handoff_id: 'text',
  policy_version: 'text',
  rule: 'text',
  outcome: 'text',
  candidates: 'text',
  explanation: 'text',
  made_from: 'text',
  decided_at: 'timestamptz',
});

export const recordDecision = ({ tx, tenant, conversationId }: Cause, event: RouteDecided) => {
  const { decisionId, handoffId, decision, madeFrom, classifier, at } = event;
  const { policyVersion, rule, policyRule, outcome, candidates, claims, because } = decision;
  const about = [decisionId, tenant, conversationId, handoffId, policyVersion, rule, outcome];
  const why = [candidates, { claims, because, policyRule, classifier }, madeFrom].map(json);
  return tx.gather(insertDecision, [...about, ...why, at]);
};
