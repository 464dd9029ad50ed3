import { PresenceConfig } from '@baton/agent-kit';
import { CredentialList } from '@baton/service-kit/http';
import { ArrayMinSize, IsInt, Max, Min } from 'class-validator';
import { SkillList } from './skill-list.ts';

/** What the human queue reads from its environment; durations in milliseconds. */
export class HumanQueueConfig extends PresenceConfig {
  /** Who may sit at the desk. */
  @ArrayMinSize(1)
  @CredentialList()
  operators: string[];

  /** What operators are good at, as policy names it: `ada:tax`, once for each skill. */
  @SkillList()
  operatorSkills: string[] = [];

  /** How long an operator who gives no sign still holds their items and counts as on duty. */
  @IsInt()
  @Min(1_000)
  @Max(3_600_000)
  leaseMs = 120_000;

  /** How often lost leases and the line are looked at. */
  @IsInt()
  @Min(50)
  @Max(60_000)
  sweepMs = 1_000;

  /** What an item takes at most, as long as too few were handled to know. */
  @IsInt()
  @Min(1_000)
  @Max(86_400_000)
  assumedHandlingMs = 600_000;
}
