import type { HandoffProgress } from '@baton/contracts';
import { awaitsPerson, type Conversation, type Place } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import type { Facts } from '../facts.ts';
import { giveNotice } from './speak.ts';

/** The human queue says where the customer stands; the customer is told when that is news. */
export const decideQueueProgress = (
  conversation: Conversation | undefined,
  progress: HandoffProgress,
  facts: Facts,
  now: Date,
): readonly ConversationEvent[] => {
  const handoff = conversation?.handoff;
  if (!handoff || !awaitsPerson(conversation) || handoff.attempt?.attemptId !== progress.attemptId) return [];
  const place = placeOf(progress);
  if (!place || isKnown(place, handoff.place)) return [];
  const { handoffId } = handoff;
  const { waitSeconds } = progress;
  const key = place.state;
  const notice = giveNotice(conversation, key, waitOf(progress), facts, now, { handoffId });
  return [{ type: 'QueueMoved', handoffId, place, ...(waitSeconds && { waitSeconds }) }, notice];
};

const placeOf = ({ state, position }: HandoffProgress): Place | undefined => {
  if (state === 'deferred') return { state };
  return state === 'queued' && position ? { state, position } : undefined;
};

const isKnown = (place: Place, known?: Place): boolean =>
  place.state === known?.state && place.position === known.position;

/** Nobody is promised seconds: whole minutes, and at least one. */
const waitOf = ({ position, waitSeconds }: HandoffProgress): Record<string, string> => {
  const minutes = (seconds = 60) => String(Math.max(1, Math.ceil(seconds / 60)));
  return { position: String(position ?? 1), low: minutes(waitSeconds?.low), high: minutes(waitSeconds?.high) };
};
