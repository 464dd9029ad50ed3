import { Id, MaybeId } from '@baton/service-kit/http';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

export class ConversationPath {
  @Id() id: string;
}

export class TimelineQuery {
  /** Whose conversation it is. */
  @MaybeId() tenant = 'default';
}

export class LatestQuery {
  @ApiProperty({ type: Number, required: false, minimum: 1, maximum: 100, default: 20 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 20;
}
