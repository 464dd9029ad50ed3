import { ModelApiKey, ModelBaseUrl, ModelName } from '@baton/service-kit/model';
import { IsInt, Max, Min } from 'class-validator';
import { PresenceConfig } from './presence/presence.config.ts';

/** What every agent reads from its environment; durations in milliseconds. */
export class AgentConfig extends PresenceConfig {
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

  /** An OpenAI-compatible model that words what agents decide, with its version: `http://127.0.0.1:11434/v1`. Without it the drafts are said. */
  @ModelBaseUrl()
  modelBaseUrl?: string;

  /** As the endpoint names it; required where there is one. */
  @ModelName()
  modelName?: string;

  @ModelApiKey()
  modelApiKey?: string;

  /** Then the draft is said: an offer has no time to lose. */
  @IsInt()
  @Min(100)
  @Max(15_000)
  modelTimeoutMs = 3_000;
}
