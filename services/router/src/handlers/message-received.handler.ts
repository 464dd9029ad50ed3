import { type HistoryTurn, MessageReceived, messageReceived, RefusedInput } from '@baton/contracts';
import { type Delivery, followsFrom, Handles, together } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { decideMessageReceived } from '../domain/decisions/message-received.decision.ts';
import { causeOf } from '../store/cause.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { FactsSource } from '../store/facts.source.ts';
import { TranscriptStore } from '../store/transcript.store.ts';
import { countBeforehand } from '../words/count-tokens.ts';

@Controller()
export class MessageReceivedHandler {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly transcripts: TranscriptStore,
    private readonly source: FactsSource,
  ) {}

  @Handles(messageReceived)
  async handle(message: MessageReceived, delivery: Delivery<MessageReceived>): Promise<void> {
    countBeforehand(message.text);
    const cause = causeOf(delivery);
    const [conversation, recorded] = await together([
      this.conversations.find(cause),
      this.transcripts.turn(cause, message.messageId),
    ]);
    followsFrom({ ...cause, after: conversation?.turn });
    if (recorded) return onlyIfSame(recorded, message);
    const events = await this.source.deciding(cause, conversation, (facts) =>
      decideMessageReceived(conversation, message, cause.tenant, facts, cause.now),
    );
    await this.conversations.keep(cause, conversation, events);
  }
}

/** The same message again changes nothing; other words under its id are refused. */
const onlyIfSame = (recorded: HistoryTurn, { text }: MessageReceived): void => {
  if (recorded.text !== text) throw new RefusedInput('id_reused', 'This messageId stands for another text already.');
};
