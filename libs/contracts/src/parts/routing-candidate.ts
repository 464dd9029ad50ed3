import { IsNumber } from 'class-validator';
import { Id, Optional, Text } from '../fields.ts';

/** Somebody who could have taken it. */
export class RoutingCandidate {
  @Id() agentId: string;
  /** Larger is better; comparable within one decision. */
  @IsNumber() score: number;
  /** Absent for the one that won. */
  @Optional() @Text(500) lostBecause?: string;
}
