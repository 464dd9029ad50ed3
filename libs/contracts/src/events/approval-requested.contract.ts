import { conversationOf, publicContract } from '../contract.ts';
import { Id, Ids, Optional, Part, Parts, Text, Time, Whole } from '../fields.ts';
import { ApprovalAct, Execution } from '../parts/approval-act.ts';
import { Option } from '../parts/package-parts.ts';
import { Party } from '../parts/parties.ts';
import { Usage } from '../parts/usage.ts';

/** An owner asks a person before it acts. */
export class ApprovalRequested {
  @Id() approvalId: string;
  @Id() conversationId: string;
  @Whole() epoch: number;
  @Part(() => Party) from: Party;
  @Part(() => ApprovalAct) act: ApprovalAct;
  @Text(2_000, 1) why: string;
  @Parts(() => Option, 20) options: Option[];
  @Time() deadline: string;
  @Optional() @Part(() => Usage) usage?: Usage;
  /** What became of an act that was allowed before. */
  @Optional() @Part(() => Execution) execution?: Execution;
  /** On the copy for the desk: how many people have to say yes to the same arguments. */
  @Optional() @Whole(1, 2) approvals?: number;
  /** On the copy for the desk: operators whose own act it is, and who may not decide on it. */
  @Optional() @Ids(100) requesters?: string[];
}

export const approvalRequested = publicContract('approval.requested', ApprovalRequested, conversationOf);
