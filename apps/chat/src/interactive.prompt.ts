import { createInterface, type Interface } from 'node:readline';
import type { Conversation } from './conversation.ts';
import { patienceSeconds, silence } from './domain/patience.ts';

/** Where the customer types; `output` shows the prompt. */
export function openPrompt(output: NodeJS.WritableStream): Interface {
  return createInterface({ input: process.stdin, output, prompt: 'you: ' });
}

/** Says what is typed until the input ends; answers may come at any time, and a word is due where they do not. */
export async function sayWhatIsTyped(conversation: Conversation, prompt: Interface, aside: (text: string) => void) {
  let latest = '';
  const waitFor = async (messageId: string) => {
    let waited = 0;
    for (const seconds of patienceSeconds) {
      if (await conversation.answered(messageId, (seconds - waited) * 1000)) return;
      if (messageId !== latest) return;
      aside(silence(conversation.view, seconds));
      waited = seconds;
    }
  };
  prompt.prompt();
  for await (const line of prompt) {
    if (line.trim() !== '') {
      const { messageId, sent } = conversation.say(line);
      latest = messageId;
      void waitFor(messageId);
      await sent;
    }
    prompt.prompt();
  }
}
