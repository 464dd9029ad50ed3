import { conversationOf, publicContract } from '../contract.ts';
import { Id, OneOf, Optional, Part, Texts, Time, Whole } from '../fields.ts';
import { Party } from '../parts/parties.ts';
import { type EndReason, endReasons, type HandoffOutcome, handoffOutcomes } from '../vocabulary.ts';

/** How a handoff ended: a fact, exactly one per request. Written by the router. */
export class HandoffEnded {
  @Id() handoffId: string;
  @Id() conversationId: string;
  @OneOf(handoffOutcomes) outcome: HandoffOutcome;
  /** The new owner, if accepted. */
  @Optional() @Part(() => Party) by?: Party;
  /** The new owner's, if accepted. */
  @Optional() @Whole() epoch?: number;
  @Whole() attempts: number;
  /** Why it was not accepted. */
  @Optional() @OneOf(endReasons) reason?: EndReason;
  /** The handoff that took its place. */
  @Optional() @Id() supersededBy?: string;
  @Whole() durationMs: number;
  @Time() endedAt: string;
  /** The attempt that won. */
  @Optional() @Id() attemptId?: string;
  /** With `missing_context`: names of the facts that were missing. */
  @Optional() @Texts(200, 128) missing?: string[];
}

export const handoffEnded = publicContract('handoff.ended', HandoffEnded, conversationOf);
