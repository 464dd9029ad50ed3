import type {
  ApprovalAct,
  ApprovalDecided,
  ApprovalOutcome,
  ApprovalRequested,
  ContextPackage,
  Inbox,
  Operator,
  Option,
} from '@baton/contracts';
import { deskId } from './announce.ts';
import { Refused } from './refused.ts';

/** An act that a person has to allow. Bound to the arguments that are shown, by their hash. */
export interface Approval {
  readonly id: string;
  readonly tenant: string;
  readonly conversationId: string;
  readonly epoch: number;
  readonly from: string;
  readonly act: ApprovalAct;
  readonly why: string;
  readonly options: readonly Option[];
  readonly package?: ContextPackage;
  readonly status: 'pending' | ApprovalOutcome;
  readonly deadline: Date;
  readonly requestedAt: Date;
  readonly decidedBy?: Operator;
  readonly decidedAt?: Date;
  readonly comment?: string;
  /** The trace in which it was asked for. */
  readonly traceparent?: string;
}

export const requestedApproval = (
  tenant: string,
  request: ApprovalRequested,
  contents: ContextPackage | undefined,
  now: Date,
  traceparent?: string,
): Approval => ({
  id: request.approvalId,
  tenant,
  conversationId: request.conversationId,
  epoch: request.epoch,
  from: request.from.agentId,
  act: request.act,
  why: request.why,
  options: request.options,
  package: contents,
  status: 'pending',
  deadline: new Date(request.deadline),
  requestedAt: now,
  ...(traceparent && { traceparent }),
});

export const verdicts = ['approved', 'rejected', 'answered'] as const;
/** `answered`: neither yes nor no, the comment says what to do. */
export type Verdict = (typeof verdicts)[number];

export interface Decision {
  readonly outcome: Verdict;
  readonly comment?: string;
}

/** The first decision stands; after the deadline nobody decides. */
export const decideApproval = (approval: Approval, decision: Decision, operator: Operator, now: Date): Approval => {
  const { status, deadline, decidedBy, decidedAt } = approval;
  if (status !== 'pending')
    throw new Refused('already_decided', `The approval is ${status}.`, { state: status, decidedBy, decidedAt });
  if (deadline <= now) throw new Refused('approval_expired', 'The deadline has passed: nobody decided in time.');
  return { ...approval, status: decision.outcome, decidedBy: operator, decidedAt: now, comment: decision.comment };
};

/** The router's word: it expired, or the conversation has another owner; then nothing that was decided here holds. */
export const closeApproval = (approval: Approval, { outcome, decidedAt }: Inbox<ApprovalDecided>): Approval =>
  approval.status === 'pending' || outcome === 'expired' || outcome === 'superseded'
    ? { ...approval, status: outcome, decidedAt: new Date(decidedAt) }
    : approval;

export const decidedOf = (approval: Approval, outcome: Verdict, operator: Operator, at: Date): ApprovalDecided => ({
  approvalId: approval.id,
  conversationId: approval.conversationId,
  outcome,
  argumentsHash: approval.act.argumentsHash,
  by: { agentId: deskId, operator },
  comment: approval.comment,
  decidedAt: at.toISOString(),
});
