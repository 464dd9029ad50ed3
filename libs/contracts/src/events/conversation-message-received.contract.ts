import { conversationOf, publicContract } from '../contract.ts';
import { Id, Part, Text, Time } from '../fields.ts';
import { Customer } from '../parts/customer.ts';

/** A customer said something. The first message of an unknown conversation opens it. Written by a platform. */
export class MessageReceived {
  @Id() conversationId: string;
  /** Unique in the conversation: the same id again changes nothing, with another text it is refused (`id_reused`). */
  @Id() messageId: string;
  @Part(() => Customer) customer: Customer;
  /** `chat`, `email`, `voice`, …: the platform's own word. */
  @Text(64, 1) channel: string;
  @Text(16_000, 1) text: string;
  @Time() sentAt: string;
}

export const messageReceived = publicContract('conversation.message.received', MessageReceived, conversationOf);
