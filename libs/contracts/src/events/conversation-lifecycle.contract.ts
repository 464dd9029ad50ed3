import { conversationOf, publicContract } from '../contract.ts';
import { Id, OneOf, Optional, Part, Text, Time, Whole } from '../fields.ts';
import { Owner } from '../parts/parties.ts';
import { type ConversationState, conversationStates } from '../vocabulary.ts';

/** Who owns a conversation, and whether it lives: a fact. Written by the router. */
export class ConversationLifecycle {
  @Id() conversationId: string;
  @OneOf(conversationStates) state: ConversationState;
  /** Absent once resolved or erased. */
  @Optional() @Part(() => Owner) owner?: Owner;
  @Whole() epoch: number;
  @Time() at: string;
  @Optional() @Text(500) reason?: string;
  @Optional() @Id() handoffId?: string;
}

export const conversationLifecycle = publicContract('conversation.lifecycle', ConversationLifecycle, conversationOf);
