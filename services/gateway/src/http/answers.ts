import { ApiProperty } from '@nestjs/swagger';

export class Opened {
  @ApiProperty() conversationId: string;
  /** Opens this conversation, and no other. */
  @ApiProperty() token: string;
}

export class MessageTaken {
  @ApiProperty() messageId: string;
  /** Its place in the feed. */
  @ApiProperty({ type: 'integer' }) entryId: number;
}

export class ChoiceTaken {
  @ApiProperty({ type: 'integer' }) entryId: number;
}

export class DemoCustomer {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty() language: string;
}
