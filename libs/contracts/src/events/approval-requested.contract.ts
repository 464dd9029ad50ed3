import { conversationOf, publicContract } from '../contract.ts';
import { Id, Optional, Part, Parts, Text, Time, Whole } from '../fields.ts';
import { ApprovalAct } from '../parts/approval-act.ts';
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
}

export const approvalRequested = publicContract('approval.requested', ApprovalRequested, conversationOf);
