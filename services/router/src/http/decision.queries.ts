import { Id, MaybeId } from '@baton/service-kit/http';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

export class DecisionPath {
  @Id() id: string;
}

export class DecisionsQuery {
  @ApiProperty({ type: Number, required: false, minimum: 1, maximum: 1_000, default: 100 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000)
  limit = 100;

  /** Only those made before this decision. */
  @MaybeId() before?: string;

  @MaybeId() tenant?: string;

  /** Only those about this conversation. */
  @MaybeId() conversation?: string;
}
