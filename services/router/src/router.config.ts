import { ServiceConfig } from '@baton/service-kit';
import { CredentialList } from '@baton/service-kit/http';
import { IsInt, IsOptional, IsUrl, Max, Min } from 'class-validator';

export class RouterConfig extends ServiceConfig {
  /** An agent whose last heartbeat is older than this gets no offers. */
  @IsInt()
  @Min(1_000)
  @Max(300_000)
  agentFreshMs = 10_000;

  /** How old the router's view of the agents may be. */
  @IsInt()
  @Min(50)
  @Max(10_000)
  agentRefreshMs = 250;

  /** How often due timers are looked for. */
  @IsInt()
  @Min(50)
  @Max(10_000)
  deadlineSweepMs = 250;

  /** A due timer waits at most this long for the router to have read its inputs past the deadline. */
  @IsInt()
  @Min(0)
  @Max(300_000)
  deadlineGraceMs = 30_000;

  /** How often long conversations that have gone on are looked for. */
  @IsInt()
  @Min(50)
  @Max(60_000)
  summarySweepMs = 1_000;

  /** Who may look at conversations. Without anybody none are shown. */
  @CredentialList()
  auditors: string[] = [];

  /** Base of the Zipkin that shows this system's traces; without it they are named and not linked. */
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  tracesUrl?: string;
}
