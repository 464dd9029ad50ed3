import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';

export class PolicyPath {
  @ApiProperty({ type: String })
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,99}$/)
  version: string;
}
