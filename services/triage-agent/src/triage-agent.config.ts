import { AgentConfig } from '@baton/agent-kit';
import { IsNumber, Max, Min } from 'class-validator';
import { confidenceMinDefault } from './domain/guess.ts';

export class TriageConfig extends AgentConfig {
  /** A guess at what the customer wants is acted on from here on, 0 to 1; the policy's `thresholds.confidence` is to be the same. */
  @IsNumber()
  @Min(0)
  @Max(1)
  confidenceMin = confidenceMinDefault;
}
