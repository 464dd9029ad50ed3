import { conversationOf, PACKAGE_BYTES, publicContract } from '../contract.ts';
import { Id, Optional, Part, Time, Whole } from '../fields.ts';
import { Execution } from '../parts/approval-act.ts';
import { ContextPackage } from '../parts/context-package.ts';
import { HandoffTarget, Party } from '../parts/parties.ts';
import { HandoffReason } from '../parts/reason.ts';
import { Usage } from '../parts/usage.ts';

/** The owner (or a platform, as a wish) asks that another party takes over. In an inbox: an offer. */
export class HandoffRequested {
  @Id() handoffId: string;
  @Id() conversationId: string;
  /** The sender's. A platform sends none. */
  @Optional() @Whole() epoch?: number;
  @Part(() => Party) from: Party;
  /** Absent: the router decides. */
  @Optional() @Part(() => HandoffTarget) to?: HandoffTarget;
  @Part(() => HandoffReason) reason: HandoffReason;
  @Part(() => ContextPackage) package: ContextPackage;
  @Time() requestedAt: string;
  @Optional() @Part(() => Usage) usage?: Usage;
  /** What became of an act that people allowed. */
  @Optional() @Part(() => Execution) execution?: Execution;
}

export const handoffRequested = publicContract('handoff.requested', HandoffRequested, conversationOf, PACKAGE_BYTES);
