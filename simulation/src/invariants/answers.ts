import { type History, on } from './history.ts';

/** People say as much as they like, also to what an agent has answered while they were awaited. */
const answersIn = (history: History) =>
  on(history, 'conversation.message.sent.v1').filter(({ data }) => (data.from as { kind: string }).kind === 'ai');

/**
 * A reply to a message also answers those before it. What no reply answers was followed by words of the platform or of a
 * person, and waits no more.
 */
export function answered(history: History): string[] {
  const twice = history.said.filter(({ messageId }) => answersTo(history, messageId) > 1);
  const silent = history.said.filter(({ messageId }) => !isFollowed(history, messageId));
  const waiting = history.kept.conversations.filter(({ state }) => JSON.parse(state).unanswered.length > 0);
  return [
    ...twice.map(({ messageId }) => `${messageId} has ${answersTo(history, messageId)} answers`),
    ...silent.map(({ messageId }) => `after ${messageId} the customer heard nothing`),
    ...waiting.map(({ id }) => `${id} still has unanswered messages`),
  ];
}

const answersTo = (history: History, messageId: string): number =>
  answersIn(history).filter(({ data }) => data.inReplyTo === messageId).length;

function isFollowed({ kept }: History, messageId: string): boolean {
  const at = kept.transcript.findIndex(({ message_id }) => message_id === messageId);
  const conversation = kept.transcript[at]?.conversation_id;
  const later = kept.transcript.slice(at + 1);
  return at >= 0 && later.some(({ conversation_id, kind }) => conversation_id === conversation && kind !== 'customer');
}

/** A message is one of a customer's: ids of words that answer it are others. */
export function asSaid({ said, kept }: History): string[] {
  const conversations = [...new Set(said.map(({ conversationId }) => conversationId))];
  return conversations.flatMap((id) => {
    const spoken = said.filter(({ conversationId }) => conversationId === id).map(({ messageId }) => messageId);
    const recorded = kept.transcript.map(({ message_id }) => message_id).filter((message) => spoken.includes(message));
    const inOrder = spoken.filter((message) => recorded.includes(message));
    return recorded.join() === inOrder.join() ? [] : [`${id} is kept as ${recorded}`];
  });
}

export function twoMessages({ said, kept }: History): string[] {
  const wrong = said.filter(({ messageId, text }) => {
    const same = kept.transcript.filter(({ message_id }) => message_id === messageId);
    return same.length !== 1 || same[0]?.text !== text;
  });
  const customers = kept.transcript.filter(({ kind }) => kind === 'customer').length;
  const more = customers > said.length ? [`${customers} messages are kept of ${said.length}`] : [];
  return [...wrong.map(({ messageId }) => `${messageId} is not kept once, as it was said`), ...more];
}
