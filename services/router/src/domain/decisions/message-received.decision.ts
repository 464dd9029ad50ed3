import type { HistoryTurn, MessageReceived } from '@baton/contracts';
import { chain, type Step, stateAfter } from '../chain.ts';
import { awaitsPerson, type Conversation, type Leaning } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import type { Facts, HandoffFacts } from '../facts.ts';
import { leaningAfter } from '../triggers/language-switch.ts';
import { declaredLanguage, isLate, open, reopen } from './begin.ts';
import { deliver } from './deliver.ts';
import { takeAnswer } from './take-answer.ts';
import { callWhoIsNeeded } from './who-is-needed.ts';

/** A customer has written: kept, and given to the owner unless an offer is under way. */
export const decideMessageReceived = (
  conversation: Conversation | undefined,
  message: MessageReceived,
  tenant: string,
  facts: HandoffFacts,
  now: Date,
): readonly ConversationEvent[] => {
  const begun = conversation ? [] : [open(message, languageOf(message, facts), tenant, facts, now)];
  const current = stateAfter(conversation, begun);
  if (!current) return begun;
  const aware = withTurn(facts, message);
  return [
    ...begun,
    ...chain(
      current,
      reopen(message, aware, now),
      record(message, aware, now),
      callWhoIsNeeded(message, aware, now),
      takeAnswer(aware, now),
      pass(message, current, aware, now),
    ),
  ];
};

const languageOf = (message: MessageReceived, { signalsOf }: Facts): string =>
  signalsOf(message.text, declaredLanguage(message)).language;

const record =
  (message: MessageReceived, facts: Facts, at: Date): Step =>
  (conversation) => [
    {
      type: 'MessageRecorded',
      messageId: message.messageId,
      text: message.text,
      sentAt: new Date(message.sentAt),
      language: facts.signalsOf(message.text, conversation.language).language,
      late: isLate(conversation, message),
      ...leaning(conversation, message, facts),
      at,
    },
  ];

const leaning = (conversation: Conversation, { text }: MessageReceived, facts: Facts): { leaning?: Leaning } => {
  const after = leaningAfter(conversation, text, facts);
  return after ? { leaning: after } : {};
};

/**
 * Given to the owner; held while an AI is offered the conversation. What called a person waits for that person: the notice
 * has answered for the companion, who gets only what is said after it. Where nobody could be called, the owner has it by now.
 */
const pass =
  (message: MessageReceived, before: Conversation, facts: Facts, now: Date): Step =>
  (conversation) => {
    const held = conversation.handoff && !(awaitsPerson(conversation) && awaitsPerson(before));
    const isOver = conversation.status !== 'open' || has(conversation, message);
    return isOver || held ? [] : deliver(turnOf(message), facts, now)(conversation);
  };

const has = ({ unanswered, epoch }: Conversation, { messageId }: MessageReceived): boolean =>
  unanswered.some((message) => message.messageId === messageId && message.epoch === epoch);

const withTurn = (facts: HandoffFacts, message: MessageReceived): HandoffFacts => {
  const turns = [...facts.transcript.turns, { ...turnOf(message), from: 'customer' }];
  return { ...facts, transcript: { turns, total: facts.transcript.total + 1 } };
};

const turnOf = ({ messageId, text, sentAt }: MessageReceived): Pick<HistoryTurn, 'messageId' | 'text' | 'at'> => ({
  messageId,
  text,
  at: sentAt,
});
