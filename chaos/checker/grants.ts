import { type Event, numberIn, textIn } from './event.ts';
import { conversationOf, type Evidence, groupBy } from './evidence.ts';

/** An epoch given to an owner, as `conversation.lifecycle` says it. */
export interface Grant {
  readonly event: Event;
  readonly sequence: number;
  readonly epoch: number;
  readonly owner: string;
  readonly kind: string;
}

const granting = ['opened', 'reopened', 'owner_changed'];

/** The owners of each conversation, in the order they were made owners. */
export const grantsOf = ({ events }: Evidence): ReadonlyMap<string, readonly Grant[]> => {
  const lifecycle = events.filter(({ type, inbox }) => type === 'conversation.lifecycle' && !inbox);
  const grants = lifecycle.flatMap((event): Grant[] => {
    const [state, owner, kind] = [
      textIn(event.data, 'state'),
      textIn(event.data, 'owner', 'agentId'),
      textIn(event.data, 'owner', 'kind'),
    ];
    const epoch = numberIn(event.data, 'epoch');
    if (!granting.includes(state ?? '') || !owner || epoch === undefined) return [];
    return [{ event, sequence: event.sequence ?? 0, epoch, owner, kind: kind ?? '' }];
  });
  return groupBy(
    grants.sort((a, b) => a.sequence - b.sequence),
    ({ event }) => conversationOf(event),
  );
};

/** Whose word counted when the record of this number was written. */
export const ownerAt = (grants: readonly Grant[], sequence: number): Grant | undefined =>
  grants.findLast((grant) => grant.sequence < sequence);
