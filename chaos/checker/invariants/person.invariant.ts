import { conversationOf, type Evidence, groupBy, join, type Operation, rowOf } from '../evidence.ts';
import type { ItemRow } from '../observation.ts';
import type { Violation } from '../violation.ts';

/** Ends that are an operator's to bring about; by every other the customer hears something. */
const byOperator = ['resolved', 'handed_back'];

/** Broker, databases and driver may read their clocks this far apart, milliseconds. */
const skewMs = 5_000;

/** I10: whoever asks for a person is on the desk, and leaves it by an operator, by their own choice, or by time, told so. */
export const person = (evidence: Evidence): Violation[] => {
  const items = groupBy(evidence.seen.views.v_item, rowOf);
  const asked = evidence.operations.filter(({ wantsPerson, outcome }) => wantsPerson && outcome === 'ok');
  return [
    ...asked.flatMap((operation) => isOnDesk(operation, items.get(conversationOf(operation)) ?? [])),
    ...evidence.seen.views.v_item.flatMap((item) => leftTheDesk(item, evidence)),
  ];
};

const violation = (what: string, where: string): Violation => ({ invariant: 'I10', what, where });

const isOnDesk = (asked: Operation, items: readonly ItemRow[]): Violation[] => {
  const there = items.some(({ closed_at }) => closed_at === null || Date.parse(closed_at) >= asked.time - skewMs);
  if (there) return [];
  return [
    violation('asked for a person, and not on the desk', `message ${join(conversationOf(asked), asked.messageId)}`),
  ];
};

const leftTheDesk = (item: ItemRow, evidence: Evidence): Violation[] => {
  const { item_id, status, closed_at, claimed } = item;
  if (closed_at === null) return [];
  if (byOperator.includes(status)) return claimed ? [] : [violation(`${status} by nobody`, `v_item ${item_id}`)];
  const over = Math.min(Date.parse(closed_at), endedWithout(item, evidence));
  const told = (evidence.eventsOf.get(rowOf(item)) ?? []).some(
    ({ type, record }) => type === 'conversation.message.sent' && record.timestamp >= over - skewMs,
  );
  return told ? [] : [violation(`${status}, and the customer was not told`, `v_item ${item_id}`)];
};

/** When nobody took it: the customer hears of it then, and a desk that was held up only later. */
const endedWithout = ({ handoff_id }: ItemRow, { seen }: Evidence): number => {
  const handoff = seen.views.v_handoff.find((row) => row.handoff_id === handoff_id);
  return handoff?.ended_at && handoff.outcome !== 'accepted' ? Date.parse(handoff.ended_at) : Number.POSITIVE_INFINITY;
};
