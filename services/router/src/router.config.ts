import { defaultGuards, defaultSwitches, defaultTaskPolicy, switchableTriggers } from '@baton/routing';
import { ServiceConfig } from '@baton/service-kit';
import { CredentialList } from '@baton/service-kit/http';
import { ModelApiKey, ModelBaseUrl, ModelName } from '@baton/service-kit/model';
import { ArrayUnique, IsIn, IsInt, IsNumber, IsOptional, IsUrl, Matches, Max, Min } from 'class-validator';
import { COST, ENTRY_AGENT, EXPLICIT_RULE, INTENTS } from './policy-of.ts';

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

  /** An OpenAI-compatible model that sums long conversations up, with its version: `http://127.0.0.1:11434/v1`. Without it an extract is kept. */
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

  /** Who may look at conversations. Without anybody none are shown. */
  @CredentialList()
  auditors: string[] = [];

  /** Base of the Zipkin that shows this system's traces; without it they are named and not linked. */
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  tracesUrl?: string;

  /** Triggers that hand nothing on here of the router's own accord; what an agent asks for because of one goes to a person. */
  @ArrayUnique({ message: 'must name every trigger once' })
  @IsIn(switchableTriggers, {
    each: true,
    message: `must be some of ${switchableTriggers.join(', ')}; person_requested cannot be switched off`,
  })
  triggersOff: string[] = [];

  /** Which agent an intent goes to, whatever cards say. */
  @ArrayUnique((rule: string) => rule.split(':')[0], { message: 'must name every rule once' })
  @Matches(EXPLICIT_RULE, {
    each: true,
    message: 'must be name:intent:agent-id, several separated by commas; billing.* is every intent of billing’s',
  })
  explicitRules: string[] = [];

  /** Intents that only a person may see to. */
  @Matches(INTENTS, {
    each: true,
    message: 'must be intents separated by commas; billing.* is every intent of billing’s',
  })
  reviewedIntents: string[] = [];

  /** A sender less sure than this of what the customer wants hands over to a person. */
  @IsNumber()
  @Min(0)
  @Max(1)
  confidenceMin = defaultSwitches.confidenceMin;

  /** From here on an amount in a customer's words is a person's; in whole units of any currency. */
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  largeAmount = defaultSwitches.largeAmount;

  /** How many answers in a row may repeat what the owner has said before. */
  @IsInt()
  @Min(1)
  @Max(100)
  repeatsMax = defaultSwitches.repeatsMax;

  /** How often a conversation may go from one AI to another; one more than there are AIs where nothing is said. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000)
  hopsMax?: number;

  /** How many answers of AIs one conversation may take before a person looks at it. */
  @IsInt()
  @Min(1)
  @Max(100_000)
  answersMax = defaultGuards.answersMax;

  /** How many tokens models may take for one conversation, as agents say. */
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  tokensMax = defaultGuards.tokensMax;

  /** What models may cost for one conversation, as agents say. */
  @ArrayUnique((cost: string) => cost.split(':')[0], { message: 'must name every currency once' })
  @Matches(COST, {
    each: true,
    message: 'must be currency:minor-units, several separated by commas; EUR:500 is five euros',
  })
  costMax: string[] = [];

  /** How long a customer may have waited for AIs, all told. */
  @IsInt()
  @Min(1_000)
  @Max(86_400_000)
  waitedMsMax = defaultGuards.waitedMsMax;

  /** What becomes of work an owner has given out when another AI gets the conversation. */
  @IsIn(['cancel', 'pass'], { message: 'must be cancel or pass' })
  tasksOnOwnerChange: string = defaultTaskPolicy.onOwnerChange;

  /** A customer is told that others work on it where it may take longer than this; 0: never. */
  @IsInt()
  @Min(0)
  @Max(3_600_000)
  taskNoticeFromMs = defaultTaskPolicy.noticeFrom;

  /** Acts for more than this take two people, by currency. */
  @ArrayUnique((limit: string) => limit.split(':')[0], { message: 'must name every currency once' })
  @Matches(COST, {
    each: true,
    message: 'must be currency:minor-units, several separated by commas; EUR:50000 is five hundred euros',
  })
  twoPeopleAbove: string[] = [];

  /** With whom conversations of a channel begin, where not with the entry agent of all. */
  @ArrayUnique((entry: string) => entry.split(':')[0], { message: 'must name every channel once' })
  @Matches(ENTRY_AGENT, { each: true, message: 'must be channel:agent-id, several separated by commas' })
  entryAgents: string[] = [];
}
