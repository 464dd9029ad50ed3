import { textIn } from '../event.ts';
import { conversationOf, type Evidence, join, type Operation, rowOf } from '../evidence.ts';
import type { ItemRow } from '../observation.ts';
import type { Violation } from '../violation.ts';

/** Ended by the operator, or with the customer, who is told. */
const byOperator = ['resolved', 'handed_back', 'kept'];

/** I10: whoever asks for a person is on the desk, and leaves it by an operator, by their own choice, or by time, told so. */
export const person = (evidence: Evidence): Violation[] => [
  ...evidence.operations
    .filter(({ wantsPerson, outcome }) => wantsPerson && outcome === 'ok')
    .flatMap((asked) => isOnDesk(asked, evidence)),
  ...evidence.seen.views.v_item.flatMap((item) => leftTheDesk(item, evidence)),
];

const violation = (what: string, where: string): Violation => ({ invariant: 'I10', what, where });

const isOnDesk = (asked: Operation, { seen }: Evidence): Violation[] => {
  const items = seen.views.v_item.filter((item) => rowOf(item) === conversationOf(asked));
  const there = items.some(({ closed_at }) => closed_at === null || Date.parse(closed_at) >= asked.time);
  return there
    ? []
    : [
        violation(
          'asked for a person, and is not on the desk',
          `message ${join(conversationOf(asked), asked.messageId)}`,
        ),
      ];
};

const leftTheDesk = (item: ItemRow, { eventsOf, operations }: Evidence): Violation[] => {
  const events = eventsOf.get(rowOf(item)) ?? [];
  const { item_id, handoff_id, status, closed_at, claimed } = item;
  if (closed_at === null || byOperator.includes(status)) {
    return closed_at !== null && !claimed && status !== 'kept'
      ? [violation(`${status} by nobody`, `v_item ${item_id}`)]
      : [];
  }
  const chosen = operations.some((operation) => operation.f === 'choose' && conversationOf(operation) === rowOf(item));
  const told = events.some(
    (event) =>
      event.type === 'conversation.message.sent' &&
      textIn(event.data, 'kind') === 'notice' &&
      event.record.timestamp >= Date.parse(item.requested_at),
  );
  const gone = events.some(({ type, data }) => type === 'handoff.ended' && textIn(data, 'handoffId') === handoff_id);
  return chosen || (told && gone) ? [] : [violation(`${status}, and the customer was not told`, `v_item ${item_id}`)];
};
