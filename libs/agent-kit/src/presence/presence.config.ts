import { ServiceConfig } from '@baton/service-kit';
import { IsInt, Max, Min } from 'class-validator';

/** What whoever has a card reads from its environment. */
export class PresenceConfig extends ServiceConfig {
  /** How often the agent says that it lives, in milliseconds. */
  @IsInt()
  @Min(100)
  @Max(60_000)
  heartbeatMs = 2_000;
}
