import { JSONSchema } from 'class-validator-jsonschema';
import { conversationOf, publicContract } from '../contract.ts';
import { Flag, Id, Language, OneOf, Optional, OptionalWith, Part, Parts, Share, Text, Whole } from '../fields.ts';
import { Execution } from '../parts/approval-act.ts';
import { MemoryOperation } from '../parts/memory.ts';
import { NewTopic } from '../parts/new-topic.ts';
import { Operator } from '../parts/parties.ts';
import { Usage } from '../parts/usage.ts';

/** The owner's words for the customer: an answer to a message, or proactive. Written by the owner. */
@JSONSchema({ anyOf: [{ required: ['inReplyTo'] }, { required: ['proactive'] }] })
export class ConversationReply {
  @Id() conversationId: string;
  @Whole() epoch: number;
  @Id() agentId: string;
  /** The customer's message it answers. Absent only if `proactive`. */
  @OptionalWith('proactive') @Id() inReplyTo?: string;
  @Optional() @OneOf([true]) proactive?: true;
  @Text(16_000, 1) text: string;
  @Optional() @Language() language?: string;
  @Optional() @Share() confidence?: number;
  @Optional() @Parts(() => MemoryOperation, 100) memory?: MemoryOperation[];
  /** With a human agent: who wrote it. */
  @Optional() @Part(() => Operator) operator?: Operator;
  /** Closes the conversation, unless a later message is unanswered. */
  @Optional() @Flag() resolves?: boolean;
  /** Said twice, or once for sure, it hands the conversation on. */
  @Optional() @Part(() => NewTopic) topic?: NewTopic;
  @Optional() @Part(() => Usage) usage?: Usage;
  /** What became of an act that a person allowed: these words tell of it. */
  @Optional() @Part(() => Execution) execution?: Execution;
}

export const conversationReply = publicContract('conversation.reply', ConversationReply, conversationOf);
