import { Id, Json, OneOf, Optional, Text, Whole } from '../fields.ts';
import { type MemoryOperationKind, memoryOperations } from '../vocabulary.ts';

/** One write to the conversation's shared memory; `value` with `set` only. */
export class MemoryOperation {
  @OneOf(memoryOperations) op: MemoryOperationKind;
  @Text(128, 1) key: string;
  @Optional() @Json() value?: unknown;
}

/** One entry of the shared memory. Without `value` it was removed. */
export class MemoryEntry {
  @Text(128, 1) key: string;
  @Optional() @Json() value?: unknown;
  /** Grows with every write to the conversation's memory, from 1. */
  @Whole(1) version: number;
  /** The agent that wrote it. */
  @Id() by: string;
}
