import { conversationOf, publicContract } from '../contract.ts';
import { Id, Text, Whole } from '../fields.ts';

/** The sender takes its request back: the customer solved it, or changed the topic. */
export class HandoffWithdrawn {
  @Id() handoffId: string;
  @Id() conversationId: string;
  @Whole() epoch: number;
  @Text(2_000) reason: string;
}

export const handoffWithdrawn = publicContract('handoff.withdrawn', HandoffWithdrawn, conversationOf);
