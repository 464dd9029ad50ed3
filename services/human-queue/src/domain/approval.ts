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
  readonly edit?: Edit;
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

export const verdicts = ['approved', 'edited', 'rejected', 'answered'] as const;
/** `edited`: a yes to other arguments. `answered`: neither yes nor no, the comment says what to do. */
export type Verdict = (typeof verdicts)[number];

/** The arguments as a person made them, and their hash. */
export interface Edit {
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly argumentsHash: string;
}

export interface Decision {
  readonly outcome: Verdict;
  readonly comment?: string;
  readonly edit?: Edit;
}

/** The first decision stands; after the deadline nobody decides. */
export const decideApproval = (approval: Approval, decision: Decision, operator: Operator, now: Date): Approval => {
  const { status, deadline, decidedBy, decidedAt, act } = approval;
  if (status !== 'pending')
    throw new Refused('already_decided', `The approval is ${status}.`, { state: status, decidedBy, decidedAt });
  if (deadline <= now) throw new Refused('approval_expired', 'The deadline has passed: nobody decided in time.');
  const { outcome, comment, edit } = decision;
  if (outcome === 'edited' ? !edit || !isSameAct(act.arguments, edit.arguments) : edit)
    throw new Refused('not_the_act', 'Only values may be edited, each to another of its kind, and one at least.');
  return { ...approval, status: outcome, decidedBy: operator, decidedAt: now, comment, edit };
};

/** The same act with other values: words for words, numbers for numbers, the rest as it was. */
const isSameAct = (asked: Readonly<Record<string, unknown>>, edited: Readonly<Record<string, unknown>>): boolean => {
  const names = [...new Set([...Object.keys(asked), ...Object.keys(edited)])];
  const changed = names.filter((name) => JSON.stringify(asked[name]) !== JSON.stringify(edited[name]));
  return changed.length > 0 && changed.every((name) => isOfOneKind(asked[name], edited[name]));
};

const isOfOneKind = (one: unknown, other: unknown): boolean =>
  Number.isInteger(one)
    ? Number.isInteger(other)
    : typeof one === typeof other && ['string', 'number', 'boolean'].includes(typeof one);

/** The router's word: it expired, or the conversation has another owner; then nothing that was decided here holds. */
export const closeApproval = (approval: Approval, { outcome, decidedAt }: Inbox<ApprovalDecided>): Approval =>
  approval.status === 'pending' || outcome === 'expired' || outcome === 'superseded'
    ? { ...approval, status: outcome, decidedAt: new Date(decidedAt) }
    : approval;

export const decidedOf = (approval: Approval, outcome: Verdict, operator: Operator, at: Date): ApprovalDecided => ({
  approvalId: approval.id,
  conversationId: approval.conversationId,
  outcome,
  arguments: approval.edit?.arguments,
  argumentsHash: approval.edit?.argumentsHash ?? approval.act.argumentsHash,
  by: { agentId: deskId, operator },
  comment: approval.comment,
  decidedAt: at.toISOString(),
});
