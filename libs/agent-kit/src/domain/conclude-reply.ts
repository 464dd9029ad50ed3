import { conversationReply, type FirstReply, type MemoryOperation } from '@baton/contracts';
import type { Reply } from './action.ts';
import type { Concluded, Ending } from './ending.ts';
import { learnt, type Session, withAnswer, withFacts, withMemory, withTurn } from './session.ts';
import type { OwnerWork } from './work.ts';

/** About what came back, was decided or was waited for it is proactive, unless somebody waits for an answer. */
export const concludeReply = (session: Session, work: OwnerWork, ending: Ending<Reply>): Concluded => {
  const inReplyTo = work.kind === 'turn' ? work.messageId : session.unanswered.at(-1);
  const words = wordsOf(session, ending.action);
  const id = ending.newId();
  const data = {
    conversationId: session.conversationId,
    epoch: session.epoch,
    agentId: ending.agentId,
    inReplyTo,
    ...(!isOpen(session, inReplyTo) && { proactive: true as const }),
    ...words,
    ...(work.kind === 'turn' && work.mode === 'companion' ? { resolves: undefined } : { topic: ending.action.topic }),
  };
  return { session: afterReply(session, ending, id, inReplyTo), message: { contract: conversationReply, data, id } };
};

/** While a turn waited its message may have been answered with a later one: what was waited for is said all the same. */
const isOpen = ({ unanswered }: Session, messageId: string | undefined): boolean =>
  messageId !== undefined && unanswered.includes(messageId);

export const wordsOf = ({ language }: Session, action: Reply): Omit<FirstReply, 'inReplyTo'> => ({
  text: action.text,
  language: action.language ?? language,
  confidence: action.confidence,
  memory: action.remember && operations(action.remember),
  resolves: action.resolves,
});

const operations = (remember: NonNullable<Reply['remember']>): MemoryOperation[] =>
  Object.entries(remember).map(([key, value]) => ({ op: value === undefined ? 'remove' : 'set', key, value }));

/** What was said, learnt and remembered; `id` names the words in the history. */
export const afterReply = (
  session: Session,
  { action, agentId, at }: Ending<Reply>,
  id: string,
  inReplyTo?: string,
) => {
  const { text, facts, notes = session.notes, remember = {} } = action;
  const versions = new Map(session.memory.map(({ key, version }) => [key, version]));
  const entries = Object.entries(remember).map(([key, value]) => {
    return { key, value, version: (versions.get(key) ?? 0) + 1, by: agentId };
  });
  const wiser = withMemory(withFacts({ ...session, notes }, learnt(session, { agentId, at }, facts)), entries);
  return withTurn(withAnswer(wiser, inReplyTo), { messageId: id, from: agentId, text, at: at.toISOString() });
};
