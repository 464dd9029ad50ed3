import { conversationOf, publicContract } from '../contract.ts';
import { Id, Optional, Part, Time, Whole } from '../fields.ts';
import { FirstReply, Readback } from '../parts/acceptance.ts';
import { History } from '../parts/package-parts.ts';
import { Party } from '../parts/parties.ts';

/** A receiver's bid for an offer: a claim, until the router grants it. In an inbox: the grant, or the release. */
export class HandoffAccepted {
  @Id() handoffId: string;
  @Id() attemptId: string;
  @Id() conversationId: string;
  @Part(() => Party) by: Party;
  /** The offered one. */
  @Whole() epoch: number;
  @Part(() => Readback) readback: Readback;
  @Optional() @Part(() => FirstReply) reply?: FirstReply;
  @Time() acceptedAt: string;
  /** In an inbox, with the grant: what was said since the offer. */
  @Optional() @Part(() => History) history?: History;
}

export const handoffAccepted = publicContract('handoff.accepted', HandoffAccepted, conversationOf);
