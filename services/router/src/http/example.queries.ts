import { MaybeOneOf, MaybeWords } from '@baton/service-kit/http';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { type ExampleState, exampleStates } from '../domain/wrong-routes/labelled-example.ts';
import { exampleMax } from '../domain/wrong-routes/review.ts';

export class ExamplePath {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  id: string;
}

export class ExamplesQuery {
  @MaybeOneOf(exampleStates) state: ExampleState = 'open';

  @ApiProperty({ type: Number, required: false, minimum: 1, maximum: 500, default: 100 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit = 100;
}

/** As it is to be learned, where that is not as it was found. */
export class AcceptBody {
  @MaybeWords(128) intent?: string;
  /** An example need not be a customer's own sentence. */
  @MaybeWords(exampleMax) words?: string;
}

/** Nothing more is to be said. */
export class NoBody {}
