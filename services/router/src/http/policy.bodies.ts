import { Id, MaybeId, MaybeLanguage, MaybeObject, Words } from '@baton/service-kit/http';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

/** A decision that is made again takes about ten kilobytes, and more where there are many agents. */
const lastMax = 25_000;

export class TrialQuery {
  /** On so many decisions, the latest. */
  @ApiProperty({ type: Number, required: false, minimum: 1, maximum: lastMax, default: 10_000 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(lastMax)
  last = 10_000;

  /** On those of this tenant alone. */
  @MaybeId() tenant?: string;
}

export class ImaginedMessage {
  @Words(10_000) text: string;
  /** Who has the conversation. */
  @Id() from: string;
  @MaybeId() tenant = 'default';
  @MaybeId() channel = 'chat';
  /** Of the conversation so far. */
  @MaybeLanguage() language = 'en';
  /** The customer's, by name. */
  @MaybeObject() attributes: Record<string, unknown> = {};
  /** A policy's document; without it, the policy in force. */
  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @IsString()
  document?: string;
}
