import { conversationOf, publicContract } from '../contract.ts';
import { Id, OneOf } from '../fields.ts';
import { type CustomerChoice, customerChoices } from '../vocabulary.ts';

/** What the customer chose while waiting for a person. Written by a platform. */
export class ConversationChoice {
  @Id() conversationId: string;
  @Id() handoffId: string;
  @OneOf(customerChoices) choice: CustomerChoice;
}

export const conversationChoice = publicContract('conversation.choice', ConversationChoice, conversationOf);
