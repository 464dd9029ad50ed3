import { type CustomerChoice, customerChoices } from '@baton/contracts';
import { Id, MaybeId, MaybeLanguage, MaybeWords, OneOf, Words } from '@baton/service-kit/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsObject, IsOptional, Max, Min, ValidateNested } from 'class-validator';

/** The customer as the channel knows them. */
export class CustomerBody {
  @Id() id: string;
  @MaybeWords(200) name?: string;
  @MaybeLanguage() language?: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  @IsOptional()
  @IsObject()
  attributes?: Record<string, unknown>;
}

/** Without a `conversationId` one is made up. */
export class OpenBody {
  @ApiProperty({ type: CustomerBody })
  @IsObject()
  @ValidateNested()
  @Type(() => CustomerBody)
  customer: CustomerBody;
  @MaybeId() conversationId?: string;
}

export class DemoBody {
  @Id() customerId: string;
}

/** Words of the customer. With a `messageId` of its own a channel may send again what may have got lost. */
export class MessageBody {
  @MaybeId() messageId?: string;
  @Words(16_000) text: string;
  @MaybeLanguage() language?: string;
}

export class ChoiceBody {
  @Id() handoffId: string;
  @OneOf(customerChoices) choice: CustomerChoice;
}

export class AfterQuery {
  /** The last entry that is known. */
  @ApiProperty({ type: 'integer', required: false, minimum: 0, default: 0 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(2 ** 31 - 1)
  after?: number;
}
