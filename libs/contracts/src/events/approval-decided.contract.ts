import { conversationOf, publicContract } from '../contract.ts';
import { Id, JsonObject, OneOf, Optional, Part, Text, Time } from '../fields.ts';
import { Party } from '../parts/parties.ts';
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
  @Optional() @Text(4_000) comment?: string;
  @Time() decidedAt: string;
}

export const approvalDecided = publicContract('approval.decided', ApprovalDecided, conversationOf);
