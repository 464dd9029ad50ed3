import { ServiceConfig } from '@baton/service-kit';
import { CredentialList } from '@baton/service-kit/http';
import { ModelApiKey, ModelBaseUrl, ModelName } from '@baton/service-kit/model';
import { IsInt, IsNotEmpty, IsOptional, IsString, IsUrl, Max, Min, ValidateIf } from 'class-validator';

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

  /** How often words are looked for that left doubts, and are looked at by those who take their time. */
  @IsInt()
  @Min(50)
  @Max(10_000)
  classificationSweepMs = 250;

  /**
   * An OpenAI-compatible model, with its version: `http://127.0.0.1:11434/v1`. It sums long conversations up, and says what words are
   * about where the policy names it for that. Without it an extract is kept.
   */
  @ModelBaseUrl()
  modelBaseUrl?: string;

  /** As the endpoint names it; required where there is one. */
  @ModelName()
  modelName?: string;

  @ModelApiKey()
  modelApiKey?: string;

  /** Then the extract is kept. */
  @IsInt()
  @Min(100)
  @Max(25_000)
  modelTimeoutMs = 15_000;

  /** An OpenAI-compatible endpoint for embeddings, with its version. Without it the model inside the package reads English. */
  @ModelBaseUrl()
  embeddingsBaseUrl?: string;

  /** As the endpoint names its model; required where there is one. */
  @ValidateIf(({ embeddingsBaseUrl }: RouterConfig) => embeddingsBaseUrl !== undefined)
  @IsString()
  embeddingsName?: string;

  @ModelApiKey()
  embeddingsApiKey?: string;

  /** Who may look at conversations. Without anybody none are shown. */
  @CredentialList()
  auditors: string[] = [];

  /** Base of the Zipkin that shows this system's traces; without it they are named and not linked. */
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  tracesUrl?: string;

  /** The policy as a file, in YAML. It is looked at for changes; without one what was published before is in force, or the default. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  routingPolicy?: string;

  /** How old the router's view of the policy may be, and how often its file is looked at. */
  @IsInt()
  @Min(50)
  @Max(10_000)
  policyRefreshMs = 250;

  /** Who may publish a policy over HTTP. Without anybody nobody may. */
  @CredentialList()
  policyOwners: string[] = [];
}
