import { Secret, ServiceConfig } from '@baton/service-kit';
import { CredentialList } from '@baton/service-kit/http';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsInt, Length, Matches, Max, Min } from 'class-validator';

/** `id:Name:language` */
export const DEMO_CUSTOMER = /^([A-Za-z0-9._-]{1,64}):([^:,]{1,100}):([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4})$/;

/** What the gateway reads from its environment; durations in milliseconds. */
export class GatewayConfig extends ServiceConfig {
  /** Who may open conversations: the platform's channels. */
  @ArrayMinSize(1)
  @CredentialList()
  channels: string[];

  /** Signs the tokens of conversations; with another one all that were given are void. */
  @Secret()
  @Length(16, 1_024, { message: 'must have 16 characters at least, 1024 at most' })
  tokenKey: string;

  /** Customers anybody may be, to try it out; none in production. */
  @ArrayMaxSize(100)
  @ArrayUnique((customer: string) => customer.split(':')[0], { message: 'must name every id once' })
  @Matches(DEMO_CUSTOMER, { each: true, message: 'must be id:Name:language, several separated by commas' })
  demoCustomers: string[] = [];

  /** A reader whose notification was lost waits at most this long. */
  @IsInt()
  @Min(50)
  @Max(60_000)
  sweepMs = 1_000;

  /** Messages a customer may write in a minute, in one conversation. */
  @IsInt()
  @Min(1)
  @Max(10_000)
  messagesPerMinute = 60;
}
