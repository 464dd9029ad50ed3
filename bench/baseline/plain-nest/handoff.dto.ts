import { Type } from 'class-transformer';
import { IsArray, IsNotEmpty, IsString, MaxLength, ValidateNested } from 'class-validator';

export class CustomerDto {
  @IsString()
  @IsNotEmpty()
  id: string;

  @IsString()
  @IsNotEmpty()
  name: string;

  @IsString()
  @IsNotEmpty()
  account: string;
}

export class FactDto {
  @IsString()
  @IsNotEmpty()
  name: string;

  @IsString()
  @MaxLength(2_000)
  value: string;

  @IsString()
  provenance: string;

  @IsString()
  at: string;
}

export class TaskDto {
  @IsString()
  @MaxLength(2_000)
  description: string;

  @IsString()
  state: string;

  @IsString()
  next: string;
}

export class TurnDto {
  @IsString()
  from: string;

  @IsString()
  @MaxLength(2_000)
  text: string;

  @IsString()
  at: string;
}

export class ContextPackageDto {
  @IsString()
  @MaxLength(2_000)
  summary: string;

  @IsString()
  intent: string;

  @IsString()
  language: string;

  @ValidateNested()
  @Type(() => CustomerDto)
  customer: CustomerDto;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => FactDto)
  facts: FactDto[];

  @ValidateNested()
  @Type(() => TaskDto)
  task: TaskDto;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => TurnDto)
  turns: TurnDto[];
}

export class HandoffRequestedDto {
  @IsString()
  @IsNotEmpty()
  handoffId: string;

  @IsString()
  from: string;

  @ValidateNested()
  @Type(() => ContextPackageDto)
  package: ContextPackageDto;
}

export class HandoffOfferedDto extends HandoffRequestedDto {
  @IsString()
  to: string;
}

export class HandoffAcceptedDto {
  @IsString()
  @IsNotEmpty()
  handoffId: string;

  @IsString()
  by: string;

  @IsString()
  @MaxLength(2_000)
  readback: string;

  @IsString()
  @MaxLength(2_000)
  words: string;
}
