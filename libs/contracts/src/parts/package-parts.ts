import { Counts, Id, Json, OneOf, Optional, Parts, Text, Texts, Time, Whole } from '../fields.ts';
import {
  type GivenTaskState,
  givenTaskStates,
  type Provenance,
  provenances,
  type Trigger,
  triggers,
} from '../vocabulary.ts';

/** Something known, and who stands behind it. */
export class Fact {
  /** As cards ask for it: `customer.id`, `invoice.number`. */
  @Text(128, 1) name: string;
  @Json() value: unknown;
  @OneOf(provenances) provenance: Provenance;
  /** The message or tool call it comes from. */
  @Optional() @Text(256) source?: string;
  @Optional() @Time() at?: string;
}

/** What a tool or a worker found. */
export class Result {
  @Text(128, 1) name: string;
  @Json() value: unknown;
  @Text(256) source: string;
}

/** A step that failed for good. */
export class ErrorReport {
  @Text(256, 1) step: string;
  @Text(128, 1) code: string;
  @Whole() attempts: number;
  /** The last error, in words for the receiver. */
  @Text(2_000) last: string;
}

/** Work that a former owner gave out and that goes on; its result comes to the receiver. */
export class GivenTask {
  @Id() taskId: string;
  @Text(4_000, 1) description: string;
  @OneOf(givenTaskStates) state: GivenTaskState;
  @Optional() @Json() output?: unknown;
}

/** What the receiver is to do. */
export class TaskDescription {
  @Text(4_000, 1) description: string;
  @Optional() @Text(2_000) state?: string;
  @Optional() @Text(2_000) next?: string;
}

/** A step already taken: the receiver does not repeat it. */
export class Attempted {
  @Text(1_000, 1) step: string;
  @Text(1_000) outcome: string;
}

/** One way a person may decide. */
export class Option {
  @Id() id: string;
  @Text(500, 1) label: string;
  @Optional() @Text(1_000) consequence?: string;
}

/** One message of the conversation, word for word. */
export class HistoryTurn {
  @Id() messageId: string;
  /** `customer`, `platform`, or the agent's id. */
  @Id() from: string;
  @Text(16_000) text: string;
  @Time() at: string;
}

/** The last turns as they were said, the rest as a summary. */
export class History {
  @Optional() @Text(8_000) summary?: string;
  @Parts(() => HistoryTurn, 1_000) turns: HistoryTurn[];
  @Whole() totalTurns: number;
  /** How many turns are not here. */
  @Whole() cut: number;
}

/** One station of the conversation so far. */
export class PathStep {
  @Id() agentId: string;
  @Time() at: string;
  @OneOf(triggers) trigger: Trigger;
}

/** What a person leaves behind for the AI that goes on. */
export class Returns {
  @Texts(50, 2_000) settled: string[];
  @Texts(50, 2_000) promised: string[];
  @Texts(50, 2_000) forbidden: string[];
  @Optional() @Text(4_000) decision?: string;
}

/** A further topic of the customer's, for another time. */
export class ParkedTopic {
  @Text(128, 1) intent: string;
  @Text(2_000) detail: string;
}

/** Where a package comes from and what was taken out. */
export class PackageProvenance {
  /** `<type>:<major>.<minor>`. */
  @Text(128) schema: string;
  @Text(128) policyVersion: string;
  @Counts() redacted: Record<string, number>;
  /** What did not fit beside the history, by part: how many entries. */
  @Optional() @Counts() cut?: Record<string, number>;
  /** The trace id of the turn that made it, 32 hex digits. */
  @Text(64) trace: string;
}
