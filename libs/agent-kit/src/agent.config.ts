import { ServiceConfig } from '@baton/service-kit';
import { IsInt, Max, Min } from 'class-validator';

/** What every agent reads from its environment; durations in milliseconds. */
export class AgentConfig extends ServiceConfig {
  /** How long a turn of a process that died waits for another one; a living process renews in time. */
  @IsInt()
  @Min(1_000)
  @Max(60_000)
  turnLeaseMs = 5_000;

  /** How often work is looked for that nobody announced: after a restart, a retry, a lost lease. */
  @IsInt()
  @Min(50)
  @Max(10_000)
  turnSweepMs = 500;

  /** How often the agent says that it lives. */
  @IsInt()
  @Min(100)
  @Max(60_000)
  heartbeatMs = 2_000;
}
