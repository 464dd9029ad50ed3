import type { Conversation } from './conversation.ts';
import { silence } from './domain/patience.ts';
import { Trouble } from './trouble.ts';

/**
 * Says each line after the answer to the one before.
 * @throws Trouble if an answer does not come within `answerMs`
 */
export async function playScript(conversation: Conversation, lines: readonly string[], answerMs: number) {
  for (const line of lines) {
    const { messageId, sent } = conversation.say(line);
    await sent;
    if (await conversation.answered(messageId, answerMs)) continue;
    throw new Trouble(silence(conversation.view, answerMs / 1000));
  }
}
