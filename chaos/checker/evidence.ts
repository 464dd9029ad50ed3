import { createHash } from 'node:crypto';
import { type Event, eventOf } from './event.ts';
import type { AuditRow, Invoke, Nemesis, Observation, RawRecord } from './observation.ts';
import { placeOf } from './violation.ts';

/** Something the driver did, and what it knows of it. An operation that never completed is as good as `info`. */
export interface Operation extends Invoke {
  readonly outcome: 'ok' | 'fail' | 'info';
  readonly completedAt?: number;
}

/** A record on `<group>.<topic>.dlt`. */
export interface DeadLetter {
  readonly record: RawRecord;
  /** `topic[partition]@offset` of the record that is dead. */
  readonly origin: string;
  readonly code: string;
  /** By the wire's codes: else it was good, and could not be processed. */
  readonly refused: boolean;
  /** Stands for a batch whose records nobody could tell apart. */
  readonly ofBatch: boolean;
}

/** "Refused input" of the wire. */
const refusals = [
  'not_json',
  'invalid',
  'too_large',
  'too_deep',
  'bad_headers',
  'unknown_type',
  'unsupported_major',
  'id_reused',
  'unknown_agent',
  'unknown_conversation',
  'stale_epoch',
  'not_owner',
  'handoff_open',
  'no_such_attempt',
  'forbidden',
  'erased',
];

/** What was observed, found by what it is about. */
export interface Evidence {
  readonly seen: Observation;
  readonly operations: readonly Operation[];
  readonly nemesis: readonly Nemesis[];
  readonly deadLetters: readonly DeadLetter[];
  /** Of conversations, without dead letters and what was refused; each as often as it was sent. */
  readonly deliveries: readonly Event[];
  /** The same, each once: the first of every topic, tenant and `ce_id`. */
  readonly events: readonly Event[];
  /** The same by `tenant/conversation`. */
  readonly eventsOf: ReadonlyMap<string, readonly Event[]>;
  /** `tenant/ce_id` */
  readonly eventOfId: ReadonlyMap<string, Event>;
  /** What each conversation's router wrote, in the order of its numbers. */
  readonly numbered: ReadonlyMap<string, readonly Event[]>;
  /** `tenant/conversation` */
  readonly auditOf: ReadonlyMap<string, readonly AuditRow[]>;
  /** `tenant/cause` */
  readonly auditOfCause: ReadonlyMap<string, readonly AuditRow[]>;
  readonly recordAt: ReadonlyMap<string, RawRecord>;
}

export const join = (...parts: readonly (string | number | null | undefined)[]): string => parts.join('/');
export const conversationOf = ({ tenant, conversationId }: Pick<Event, 'tenant' | 'conversationId'>): string =>
  join(tenant, conversationId);
export const rowOf = ({ tenant, conversation_id }: { tenant: string; conversation_id: string }): string =>
  join(tenant, conversation_id);
export const sha256 = (value: string | Buffer): string => createHash('sha256').update(value).digest('hex');

/** Things by what they have in common, in the order they came. */
export const groupBy = <T>(things: readonly T[], keyOf: (thing: T) => string | undefined): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
};

export const gather = (seen: Observation): Evidence => {
  const recordAt = new Map(seen.records.map((record) => [placeOf(record), record]));
  const deadLetters = seen.records.filter(({ topic }) => topic.endsWith('.dlt')).map(letterOf);
  const dead = new Set(deadLetters.flatMap(({ origin, refused }) => (refused ? origin : [])));
  const living = seen.records.filter((record) => !record.topic.endsWith('.dlt') && !dead.has(placeOf(record)));
  const deliveries = living.map(eventOf).filter((event) => event !== undefined);
  const events = [...firsts(deliveries).values()];
  const inOrder = events
    .filter(({ sequence }) => sequence !== undefined)
    .sort((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0));
  return {
    seen,
    operations: operationsIn(seen),
    nemesis: seen.journal.filter((entry): entry is Nemesis => entry.type === 'fault' || entry.type === 'heal'),
    deadLetters,
    deliveries,
    events,
    eventsOf: groupBy(events, conversationOf),
    eventOfId: new Map(events.toReversed().map((event) => [join(event.tenant, event.id), event])),
    numbered: groupBy(inOrder, conversationOf),
    auditOf: groupBy(seen.views.v_audit, rowOf),
    auditOfCause: groupBy(seen.views.v_audit, ({ tenant, cause }) => join(tenant, cause)),
    recordAt,
  };
};

const firsts = (deliveries: readonly Event[]): Map<string, Event> => {
  const once = new Map<string, Event>();
  for (const event of deliveries) {
    const key = join(event.record.topic, event.tenant, event.id);
    if (!once.has(key)) once.set(key, event);
  }
  return once;
};

const letterOf = (record: RawRecord): DeadLetter => {
  const { baton_origin_topic: topic = '', baton_error_code: code = '' } = record.headers;
  const [partition, offset] = [record.headers.baton_origin_partition, record.headers.baton_origin_offset].map(Number);
  const origin = placeOf({ topic, partition: partition ?? Number.NaN, offset: offset ?? Number.NaN });
  const ofBatch = record.headers.baton_origin_last_offset !== undefined;
  return { record, code, origin, refused: refusals.includes(code), ofBatch };
};

const operationsIn = ({ journal }: Observation): Operation[] => {
  const completions = new Map(
    journal.flatMap((entry) =>
      entry.type === 'ok' || entry.type === 'fail' || entry.type === 'info' ? [[entry.id, entry]] : [],
    ),
  );
  return journal.flatMap((entry) => {
    if (entry.type !== 'invoke') return [];
    const completion = completions.get(entry.id);
    return [{ ...entry, outcome: completion?.type ?? 'info', ...(completion && { completedAt: completion.time }) }];
  });
};
