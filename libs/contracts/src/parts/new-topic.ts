import { Share, Text } from '../fields.ts';

/** What the customer speaks of by now, where that is no matter of the owner's. */
export class NewTopic {
  @Text(128, 1) intent: string;
  @Share() confidence: number;
}
