import { Id, OneOf, Optional, Part, Text } from '../fields.ts';
import { type AgentKind, agentKinds, type SpeakerKind, speakerKinds } from '../vocabulary.ts';

/** A person who works in the human queue. */
export class Operator {
  @Id() id: string;
  @Text(200, 1) displayName: string;
}

/** Who acts: an agent and, for a human one, its operator. A platform is `platform`. */
export class Party {
  @Id() agentId: string;
  @Optional() @Part(() => Operator) operator?: Operator;
}

/** Who is responsible for a conversation. */
export class Owner {
  @Id() agentId: string;
  @OneOf(agentKinds) kind: AgentKind;
}

/** Whose words the customer reads. */
export class Speaker {
  @OneOf(speakerKinds) kind: SpeakerKind;
  @Optional() @Id() agentId?: string;
  /** As the customer is told it, in the message's language. */
  @Optional() @Text(200) name?: string;
}

/** Whom a handoff is for: one agent, or anybody with a capability or a privilege, for an intent, or a person. */
export class HandoffTarget {
  @Optional() @Id() agentId?: string;
  @Optional() @Text(128, 1) capability?: string;
  @Optional() @Text(128, 1) intent?: string;
  /** What the receiver must be allowed to do, by its card. */
  @Optional() @Text(128, 1) privilege?: string;
  @Optional() @OneOf(['human']) kind?: 'human';
  /** What a person who takes over should be good at; whoever is there takes over all the same. */
  @Optional() @Text(128, 1) skill?: string;
}

/** Whom a task is for. */
export class TaskTarget {
  @Optional() @Id() agentId?: string;
  @Optional() @Text(128, 1) capability?: string;
}
