import { MaybeId } from '@baton/service-kit/http';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Max, Min } from 'class-validator';

/** A policy's document, YAML as a file has it. */
export class PolicyText {
  @ApiProperty({ type: String })
  @IsString()
  document: string;
}

export class PolicyTrial extends PolicyText {
  /** On so many decisions, the latest. */
  @ApiProperty({ type: Number, required: false, minimum: 1, maximum: 100_000, default: 10_000 })
  @IsInt()
  @Min(1)
  @Max(100_000)
  last = 10_000;

  /** On those of this tenant alone. */
  @MaybeId() tenant?: string;
}
