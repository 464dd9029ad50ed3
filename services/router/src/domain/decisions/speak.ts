import type { MemoryOperation, NewTopic, Operator, Usage } from '@baton/contracts';
import { agentName } from '@baton/routing';
import type { Step } from '../chain.ts';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent, NoticeGiven } from '../conversation-event.ts';
import type { Facts } from '../facts.ts';
import { type NoticeKey, notice, noticeLanguage } from '../notices/notice.ts';
import { markOf } from '../triggers/repetition.ts';
import { isElsewhere } from './is-elsewhere.ts';

/** The longest text a message to the customer may have. */
const textMax = 16_000;

export interface Words {
  readonly text: string;
  readonly language?: string;
  readonly inReplyTo?: string;
  readonly memory?: readonly MemoryOperation[];
  readonly handoffId?: string;
  readonly topic?: NewTopic;
  readonly usage?: Usage;
  /** With a person: who writes. */
  readonly operator?: Operator;
}

/** Lets the owner's words through. An AI's first words in a conversation say that it is one. */
export const speak =
  (words: Words, facts: Facts, at: Date): Step =>
  (conversation) => {
    const { owner, epoch } = conversation;
    const language = words.language ?? conversation.language;
    const spoken: ConversationEvent = {
      type: 'ReplySpoken',
      messageId: facts.newId(),
      from: owner,
      name: words.operator?.displayName ?? agentName(facts.agents, owner.agentId, language),
      epoch,
      text: disclosing(conversation, words.text, language),
      mark: markOf(words.text),
      language,
      at,
      ...(words.inReplyTo && { inReplyTo: words.inReplyTo }),
      ...(words.handoffId && { handoffId: words.handoffId }),
      ...(owner.kind === 'human' && words.operator && { operator: words.operator.id }),
      ...(words.usage && { usage: words.usage }),
      ...(isElsewhere(words.topic, owner, facts) && { newTopic: words.topic }),
    };
    return [spoken, ...remember(owner.agentId, words.memory)];
  };

const disclosing = ({ owner, disclosed }: Conversation, text: string, language: string): string =>
  owner.kind === 'human' || disclosed ? text : `${notice(language, 'ai_disclosure')} ${text}`.slice(0, textMax);

/** Changes of the shared memory, whoever made them. */
export const remember = (by: string, operations: readonly MemoryOperation[] = []): readonly ConversationEvent[] =>
  operations.length > 0 ? [{ type: 'MemoryChanged', operations, by }] : [];

/** What a notice is about: a handoff, or a message that needs no other answer for now. */
export type About = Pick<NoticeGiven, 'handoffId' | 'inReplyTo'>;

/** The platform's own words to the customer, in the customer's language. */
export const giveNotice = (
  { language }: Conversation,
  key: NoticeKey,
  parameters: Readonly<Record<string, string>>,
  { newId }: Facts,
  at: Date,
  about: About = {},
): NoticeGiven => ({
  type: 'NoticeGiven',
  messageId: newId(),
  text: notice(language, key, parameters),
  language: noticeLanguage(language),
  at,
  ...about,
});
