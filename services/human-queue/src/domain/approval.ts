import type {
  ApprovalAct,
  ApprovalDecided,
  ApprovalOutcome,
  ApprovalRequested,
  ContextPackage,
  Execution,
  Inbox,
  Operator,
  Option,
} from '@baton/contracts';
import { deskId } from './announce.ts';

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
  /** How many people have to say yes to the same arguments. */
  readonly needed: number;
  /** Operators whose own act it is: they do not decide on it. */
  readonly requesters: readonly string[];
  readonly status: 'pending' | ApprovalOutcome;
  readonly deadline: Date;
  readonly requestedAt: Date;
  /** The first of two yeses; what it allows is what is shown to the second. */
  readonly first?: FirstYes;
  readonly decidedBy?: Operator;
  /** Who else said yes, where it takes two. */
  readonly seconded?: Operator;
  readonly decidedAt?: Date;
  readonly comment?: string;
  readonly edit?: Edit;
  /** What became of an act that was allowed. */
  readonly execution?: Execution;
  /** The trace in which it was asked for. */
  readonly traceparent?: string;
}

/** The arguments as a person made them, and their hash. */
export interface Edit {
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly argumentsHash: string;
}

export interface FirstYes {
  readonly by: Operator;
  readonly at: Date;
  readonly comment?: string;
  readonly edit?: Edit;
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
  needed: request.approvals ?? 1,
  requesters: request.requesters ?? [],
  status: 'pending',
  deadline: new Date(request.deadline),
  requestedAt: now,
  ...(traceparent && { traceparent }),
});

/** The router's word: it expired, or the conversation has another owner, and nothing that was decided here holds; or what became of it. */
export const closeApproval = (approval: Approval, told: Inbox<ApprovalDecided>): Approval => {
  const { outcome, decidedAt, execution } = told;
  if (outcome === 'expired' || outcome === 'superseded')
    return { ...approval, status: outcome, decidedAt: new Date(decidedAt), decidedBy: undefined, seconded: undefined };
  return execution ? { ...approval, execution } : approval;
};

/** What a person has decided, for all to know; nothing while another yes is needed. */
export const decidedOf = ({ status, act, ...approval }: Approval, at: Date): ApprovalDecided | undefined =>
  status === 'pending'
    ? undefined
    : {
        approvalId: approval.id,
        conversationId: approval.conversationId,
        outcome: status,
        arguments: approval.edit?.arguments,
        argumentsHash: approval.edit?.argumentsHash ?? act.argumentsHash,
        by: { agentId: deskId, ...(approval.decidedBy && { operator: approval.decidedBy }) },
        ...(approval.seconded && { seconded: approval.seconded }),
        comment: approval.comment,
        decidedAt: at.toISOString(),
      };
