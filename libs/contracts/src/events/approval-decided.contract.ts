import { conversationOf, publicContract } from '../contract.ts';
import { Id, JsonObject, OneOf, Optional, Part, Text, Time } from '../fields.ts';
import { ApprovalAct, Execution } from '../parts/approval-act.ts';
import { Operator, Party } from '../parts/parties.ts';
import { type ApprovalOutcome, approvalOutcomes } from '../vocabulary.ts';

/** What a person decided, or why nobody did. Written by the human queue. */
export class ApprovalDecided {
  @Id() approvalId: string;
  @Id() conversationId: string;
  @OneOf(approvalOutcomes) outcome: ApprovalOutcome;
  /** As the person edited them. */
  @Optional() @JsonObject() arguments?: Record<string, unknown>;
  /** Of the arguments that may be carried out. */
  @Text(128, 1) argumentsHash: string;
  @Part(() => Party) by: Party;
  /** Who else said yes to these arguments, where it takes two. */
  @Optional() @Part(() => Operator) seconded?: Operator;
  @Optional() @Text(4_000) comment?: string;
  @Time() decidedAt: string;
  /** On the copy for a new owner, who carries out what another has asked for. */
  @Optional() @Part(() => ApprovalAct) act?: ApprovalAct;
  /** On the copy for the desk, once it is known what became of it. */
  @Optional() @Part(() => Execution) execution?: Execution;
}

export const approvalDecided = publicContract('approval.decided', ApprovalDecided, conversationOf);
