import type { Conversation } from '../conversation.ts';
import type { Transcript } from '../facts.ts';

/** What the customer has written and nobody has answered; or, where all is answered, what they wrote last. */
export const wordsToClassify = ({ unanswered }: Conversation, { turns }: Transcript): readonly Written[] => {
  const open = turns.filter(({ messageId }) => unanswered.some((one) => one.messageId === messageId));
  return open.length > 0 ? open : turns.filter(({ from }) => from === 'customer').slice(-1);
};

export interface Written {
  readonly messageId: string;
  readonly text: string;
}

/** As one text. */
export const joined = (words: readonly Written[]): string => words.map(({ text }) => text).join('\n');
