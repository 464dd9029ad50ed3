import { type Contract, conversationOf, EVENT_BYTES } from '../contract.ts';
import { Id, OneOf, Optional, Text, Whole } from '../fields.ts';
import { type RefusalCode, refusalCodes } from '../refusal.ts';

/** Something the agent sent changed nothing. In inboxes only, written by the router. */
export class AgentRefused {
  @Id() conversationId: string;
  /** The `ce_id` of what was refused. */
  @Id() ceId: string;
  @OneOf(refusalCodes) code: RefusalCode;
  @Text(300) detail: string;
  /** The conversation's, where the refused epoch was stale. */
  @Optional() @Whole() currentEpoch?: number;
}

export const agentRefused: Contract<AgentRefused> = {
  type: 'agent.refused',
  major: 1,
  minor: 0,
  data: AgentRefused,
  keyOf: conversationOf,
  maxBytes: EVENT_BYTES,
};
