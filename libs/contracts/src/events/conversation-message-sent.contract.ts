import { conversationOf, publicContract } from '../contract.ts';
import { Id, Language, OneOf, Optional, Part, Text, Time, Whole } from '../fields.ts';
import { Speaker } from '../parts/parties.ts';
import { type SentKind, sentKinds } from '../vocabulary.ts';

/** Words the customer reads. Written by the router. */
export class MessageSent {
  @Id() conversationId: string;
  @Id() messageId: string;
  @Part(() => Speaker) from: Speaker;
  @OneOf(sentKinds) kind: SentKind;
  @Text(16_000, 1) text: string;
  @Language() language: string;
  @Whole() epoch: number;
  @Optional() @Id() inReplyTo?: string;
  /** On a notice: the handoff it tells of. */
  @Optional() @Id() handoffId?: string;
  @Time() sentAt: string;
}

export const messageSent = publicContract('conversation.message.sent', MessageSent, conversationOf);
