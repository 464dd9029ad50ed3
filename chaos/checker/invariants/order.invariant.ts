import { type Event, numberIn, textIn } from '../event.ts';
import { conversationOf, type Evidence, groupBy, join, type Operation, rowOf } from '../evidence.ts';
import { placeOf, type Violation } from '../violation.ts';

/** I6: the order of each conversation: written, kept and read the same, without a gap. */
export const order = (evidence: Evidence): Violation[] => [
  ...[...evidence.numbered.values()].flatMap(contiguous),
  ...inEachPartition(evidence),
  ...inEachInbox(evidence),
  ...onePartitionPerKey(evidence),
  ...keyedByConversation(evidence),
  ...transcriptInOrder(evidence),
  ...customersInOrder(evidence),
  ...handledInOrder(evidence),
  ...readBeforeItFollowed(evidence),
];

const violation = (what: string, event: Event): Violation => ({
  invariant: 'I6',
  what,
  where: `${placeOf(event.record)} ${conversationOf(event)} ${event.id}`,
});

const contiguous = (events: readonly Event[]): Violation[] =>
  events.flatMap((event, index) => {
    const before = events[index - 1]?.sequence ?? 0;
    if (event.sequence === before) return [violation(`a second record with the number ${before}`, event)];
    return event.sequence === before + 1 ? [] : [violation(`number ${event.sequence} follows on ${before}`, event)];
  });

/** What came again is looked at where it came first. */
const inEachPartition = ({ events }: Evidence): Violation[] =>
  rising(
    groupBy(
      events.filter(({ sequence }) => sequence !== undefined),
      (event) => join(event.record.topic, event.record.partition, conversationOf(event)),
    ),
    ({ sequence }) => sequence,
    'number',
  );

const inEachInbox = ({ events }: Evidence): Violation[] => {
  const numberOf = ({ data }: Event) => numberIn(data, 'delivery', 'inboxSequence');
  const copies = events.filter((event) => event.inbox && event.sequence !== undefined);
  return [...groupBy(copies, (event) => join(event.inbox, conversationOf(event))).values()].flatMap((those) =>
    those.flatMap((event, index) =>
      numberOf(event) === index + 1
        ? []
        : [violation(`number ${numberOf(event)} of the inbox in place ${index + 1}`, event)],
    ),
  );
};

const rising = (
  groups: ReadonlyMap<string, readonly Event[]>,
  numberOf: (event: Event) => number | undefined,
  what: string,
): Violation[] =>
  [...groups.values()].flatMap((events) =>
    events.flatMap((event, index) => {
      const before = events[index - 1];
      const [value, last] = [numberOf(event), before && numberOf(before)];
      if (value === undefined || last === undefined || value > last) return [];
      return [violation(`${what} ${value} comes after ${last}`, event)];
    }),
  );

const onePartitionPerKey = ({ deliveries }: Evidence): Violation[] =>
  [...groupBy(deliveries, (event) => join(event.record.topic, event.record.key?.toString())).values()].flatMap(
    (events) => {
      const stray = events.find(({ record }) => record.partition !== events[0]?.record.partition);
      return stray ? [violation(`its key is also in partition ${events[0]?.record.partition}`, stray)] : [];
    },
  );

const keyedByConversation = ({ events }: Evidence): Violation[] =>
  events
    .filter(({ record, conversationId, data }) =>
      [record.key?.toString(), textIn(data, 'conversationId')].some((id) => id !== conversationId),
    )
    .map((event) => violation('key, ce_subject and conversationId are not one', event));

const transcriptInOrder = ({ numbered, seen }: Evidence): Violation[] => {
  const positions = new Map(seen.views.v_transcript.map((row) => [join(rowOf(row), row.message_id), row.position]));
  const sent = new Map(
    [...numbered].map(([conversation, events]) => [
      conversation,
      events.filter(({ type, inbox }) => type === 'conversation.message.sent' && !inbox),
    ]),
  );
  const positionOf = (event: Event) => positions.get(join(conversationOf(event), textIn(event.data, 'messageId')));
  return rising(sent, positionOf, 'position in v_transcript');
};

/** One who waits for an acknowledgement before saying the next thing is understood in that order. */
const customersInOrder = ({ operations, seen }: Evidence): Violation[] => {
  const positions = new Map(seen.views.v_transcript.map((row) => [join(rowOf(row), row.message_id), row.position]));
  const said = operations.filter(({ f, outcome }) => f === 'say' && outcome === 'ok');
  return [...groupBy(said, conversationOf).values()].flatMap((those) =>
    those.flatMap((operation, index) => {
      const before = those[index - 1];
      if (!before || (before.completedAt ?? Number.POSITIVE_INFINITY) > operation.time) return [];
      const [position, last] = [operation, before].map((one) => positions.get(messageOf(one)));
      if (position === undefined || last === undefined || position > last) return [];
      return [
        {
          invariant: 'I6' as const,
          what: 'kept before what was said before it',
          where: `message ${messageOf(operation)}`,
        },
      ];
    }),
  );
};

const messageOf = (operation: Operation): string => join(conversationOf(operation), operation.messageId);

/** The router takes the records of a key and a topic one after another. */
const handledInOrder = ({ events, auditOfCause }: Evidence): Violation[] => {
  const entryOf = ({ tenant, id }: Event) => auditOfCause.get(join(tenant, id))?.[0]?.entry;
  const handled = events.filter((event) => !event.inbox && entryOf(event) !== undefined);
  return rising(
    groupBy(handled, (event) => join(event.record.topic, conversationOf(event))),
    entryOf,
    'entry of v_audit',
  );
};

/** What the router wrote after reading a record stands behind it, where both are in one partition. */
const readBeforeItFollowed = ({ events, auditOfCause }: Evidence): Violation[] => {
  const entryOf = (tenant: string, id?: string) => auditOfCause.get(join(tenant, id))?.[0]?.entry;
  const places = groupBy(events, (event) => join(event.record.topic, event.record.partition, conversationOf(event)));
  return [...places.values()].flatMap((those) => {
    let written = 0;
    return those.flatMap((event) => {
      if (event.sequence !== undefined) {
        written = Math.max(written, entryOf(event.tenant, event.causationId) ?? 0);
        return [];
      }
      const entry = entryOf(event.tenant, event.id);
      if (entry === undefined || entry > written) return [];
      return [
        violation(`read for entry ${entry} of v_audit, and stands behind what followed in entry ${written}`, event),
      ];
    });
  });
};
