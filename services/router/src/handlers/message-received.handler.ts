import { MessageReceived, messageReceived, RefusedInput } from '@baton/contracts';
import { type Delivery, followsFrom, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { decideMessageReceived } from '../domain/decisions/message-received.decision.ts';
import { causeOf } from '../store/cause.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { FactsSource } from '../store/facts.source.ts';
import { TranscriptStore } from '../store/transcript.store.ts';

@Controller()
export class MessageReceivedHandler {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly transcripts: TranscriptStore,
    private readonly source: FactsSource,
  ) {}

  @Handles(messageReceived)
  async handle(message: MessageReceived, delivery: Delivery<MessageReceived>): Promise<void> {
    const cause = causeOf(delivery);
    const conversation = await this.conversations.find(cause);
    followsFrom({ ...cause, after: conversation?.turn });
    const recorded = await this.transcripts.recorded(cause, message.messageId);
    if (recorded !== undefined) return onlyIfSame(recorded, message);
    const facts = await this.source.forMessage(cause, conversation, message.text);
    const events = decideMessageReceived(conversation, message, cause.tenant, facts, cause.now);
    await this.conversations.keep(cause, conversation, events);
  }
}

/** The same message again changes nothing; other words under its id are refused. */
const onlyIfSame = (recorded: string, { text }: MessageReceived): void => {
  if (recorded !== text) throw new RefusedInput('id_reused', 'This messageId stands for another text already.');
};
