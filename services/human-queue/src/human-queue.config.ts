import { Secret, ServiceConfig } from '@baton/service-kit';
import { ArrayMinSize, ArrayUnique, IsInt, Matches, Max, Min } from 'class-validator';

/** `id:Display Name:token` */
export const OPERATOR = /^([A-Za-z0-9._-]{1,64}):([^:,]{1,100}):([A-Za-z0-9._~+/=-]{8,256})$/;

/** What the human queue reads from its environment; durations in milliseconds. */
export class HumanQueueConfig extends ServiceConfig {
  /** Who may sit at the desk. */
  @Secret()
  @ArrayMinSize(1)
  @ArrayUnique((operator: string) => operator.split(':')[0], { message: 'must name every id once' })
  @Matches(OPERATOR, {
    each: true,
    message: 'must be id:Display Name:token, several separated by commas, each token 8 characters at least',
  })
  operators: string[];

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

  /** How often the desk says that it lives. */
  @IsInt()
  @Min(100)
  @Max(60_000)
  heartbeatMs = 2_000;
}
