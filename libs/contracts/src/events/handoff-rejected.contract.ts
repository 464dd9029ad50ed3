import { conversationOf, publicContract } from '../contract.ts';
import { Id, OneOf, Optional, Part, Text, Texts, Time } from '../fields.ts';
import { Party } from '../parts/parties.ts';
import { type RejectionReason, rejectionReasons } from '../vocabulary.ts';

/** A receiver declines an offer; with `missing_context` it names what is missing. */
export class HandoffRejected {
  @Id() handoffId: string;
  @Id() attemptId: string;
  @Id() conversationId: string;
  @Part(() => Party) by: Party;
  @OneOf(rejectionReasons) reason: RejectionReason;
  /** Names of facts. */
  @Optional() @Texts(200, 128) missing?: string[];
  @Text(2_000) detail: string;
  @Time() rejectedAt: string;
}

export const handoffRejected = publicContract('handoff.rejected', HandoffRejected, conversationOf);
