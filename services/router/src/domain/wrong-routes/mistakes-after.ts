import type { Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import type { Mistake } from './taking.ts';
import { wrongRoute } from './wrong-routes.ts';

/** What would have been right. */
export interface Label extends Mistake {
  /** Who kept the conversation. */
  readonly keptBy: string;
  /** What the customer wanted, as whoever gave it to them said; nobody knows where a person kept it. */
  readonly intent?: string;
}

/** The choices whose label is still to come. */
export const mistakesAfter = (state: Conversation, event: ConversationEvent): readonly Mistake[] | undefined => {
  const settled = labelsOf(state, event);
  const { mistakes = [] } = event.type === 'ConversationResolved' ? {} : state;
  const open = mistakes.filter((mistake) => !settled.some((label) => isSame(label, mistake)));
  const noticed = newMistake(state, event);
  const all = noticed ? [...open.filter((mistake) => !isSame(mistake, noticed)), noticed] : open;
  return all.length > 0 ? all.slice(-mistakesMax) : undefined;
};

const mistakesMax = 20;

const newMistake = (state: Conversation, event: ConversationEvent): Mistake | undefined => {
  const taking = wrongRoute(state, event)?.taking;
  if (!taking || taking.messages.length === 0) return undefined;
  return { handoffId: taking.handoffId, agentId: taking.agentId, epoch: state.epoch };
};

const isSame = (one: Mistake, other: Mistake): boolean =>
  one.handoffId === other.handoffId && one.agentId === other.agentId;

/** Whoever answers the customer, or is there at the end, is who should have been chosen; not who had it when the mistake was noticed. */
export const labelsOf = (state: Conversation, event: ConversationEvent): readonly Label[] => {
  const { mistakes = [], owner, epoch, taking } = state;
  if (mistakes.length === 0 || !isKept(state, event)) return [];
  const intent = taking?.agentId === owner.agentId ? taking.intent : undefined;
  const label = { keptBy: owner.agentId, ...(intent && { intent }) };
  return mistakes.filter((mistake) => mistake.epoch < epoch).map((mistake) => ({ ...mistake, ...label }));
};

/** Who says something while somebody else is waited for need not be the right one. */
const isKept = ({ handoff }: Conversation, event: ConversationEvent): boolean =>
  event.type === 'ConversationResolved' || (event.type === 'ReplySpoken' && event.from.kind === 'ai' && !handoff);
