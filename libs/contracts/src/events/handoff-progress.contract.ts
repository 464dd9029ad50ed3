import { conversationOf, publicContract } from '../contract.ts';
import { Id, OneOf, Optional, Part, Text, Time, Whole } from '../fields.ts';
import { type ProgressState, progressStates } from '../vocabulary.ts';

/** A wait as a range, in seconds. */
export class WaitRange {
  @Whole() low: number;
  @Whole() high: number;
}

/** Where an open handoff stands. Written by the router and the human queue. */
export class HandoffProgress {
  @Id() handoffId: string;
  @Id() conversationId: string;
  @OneOf(progressStates) state: ProgressState;
  /** From 1. */
  @Whole(1) attempt: number;
  @Id() attemptId: string;
  /** The agent it is offered to. */
  @Id() target: string;
  /** The rule of the policy that chose the target. */
  @Optional() @Text(128) rule?: string;
  @Optional() @Text(128) policyVersion?: string;
  /** In the queue, from 1. */
  @Optional() @Whole(1) position?: number;
  @Optional() @Part(() => WaitRange) waitSeconds?: WaitRange;
  @Time() at: string;
}

export const handoffProgress = publicContract('handoff.progress', HandoffProgress, conversationOf);
