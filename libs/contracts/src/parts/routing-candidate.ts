import { IsNumber } from 'class-validator';
import { Id, Optional, Text, Whole } from '../fields.ts';

/** Somebody who could have taken it. */
export class RoutingCandidate {
  @Id() agentId: string;
  /** Larger is better; comparable within one decision. */
  @IsNumber() score: number;
  /** Absent for the one that won. */
  @Optional() @Text(500) lostBecause?: string;
  /** How long a conversation given to it was likely to wait, in milliseconds; absent where that was not known, or not at all. */
  @Optional() @Whole() waitMs?: number;
}
