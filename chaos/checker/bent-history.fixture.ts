import { type Data, type Event, eventOf, textIn } from './event.ts';
import { conversationOf, join, rowOf, sha256 } from './evidence.ts';
import type { AuditRow, Observation, OwnerRow, RawRecord, Views } from './observation.ts';

/** A place in a history, and what is said there; the record's own where left out. */
interface NewRecord {
  readonly like: Event;
  readonly headers?: Readonly<Record<string, string>>;
  readonly data?: Data;
  readonly topic?: string;
}

/** What is changed of a history that was recorded, to look as if the product had a bug. */
export class BentHistory {
  readonly seen: Observation;

  constructor(seen: Observation) {
    this.seen = seen;
  }

  get events(): Event[] {
    return this.seen.records.map(eventOf).filter((event) => event !== undefined);
  }

  /** The first event that matches, else the recording is not what the test needs. */
  find(matches: (event: Event) => boolean): Event {
    const found = this.events.find(matches);
    if (!found) throw new Error('The recorded history has no such event: record it anew.');
    return found;
  }

  row(matches: (row: AuditRow) => boolean): AuditRow {
    const found = this.seen.views.v_audit.find(matches);
    if (!found) throw new Error('The recorded history has no such entry: record it anew.');
    return found;
  }

  without(...records: readonly RawRecord[]): BentHistory {
    return this.with({ records: this.seen.records.filter((record) => !records.includes(record)) });
  }

  with(change: Partial<Observation>): BentHistory {
    return new BentHistory({ ...this.seen, ...change });
  }

  withViews(change: Partial<Views>): BentHistory {
    return this.with({ views: { ...this.seen.views, ...change } });
  }

  /** Each has the other's offset. */
  swapped(one: RawRecord, other: RawRecord): BentHistory {
    const records = this.seen.records.map((record) => {
      if (record === one) return { ...other, offset: one.offset };
      return record === other ? { ...one, offset: other.offset } : record;
    });
    return this.with({ records });
  }

  /** One more record at the end of its partition. */
  append({ like, headers = {}, data = {}, topic = like.record.topic }: NewRecord): BentHistory {
    const { partition } = like.record;
    const last = this.seen.records.findLast((record) => record.topic === topic && record.partition === partition);
    const value = Buffer.from(JSON.stringify({ ...like.data, ...data }));
    const record = {
      ...like.record,
      topic,
      value,
      offset: (last?.offset ?? -1) + 1,
      headers: { ...like.record.headers, ...headers },
    };
    return this.with({ records: [...this.seen.records, record] });
  }

  /** The router decides once more, at the end of the conversation: rows like these, records like those, each a new number. */
  decide(cause: string, rows: readonly AuditRow[], records: readonly NewRecord[]): BentHistory {
    const [row] = rows;
    if (!row) return this;
    const entry = Math.max(...this.seen.views.v_audit.map((each) => each.entry)) + 1;
    const added = rows.map((each, place) => ({ ...each, cause, entry, place: place + 1 }));
    const before = this.owner(rowOf(row)).sequence;
    const counted = this.withViews({ v_audit: [...this.seen.views.v_audit, ...added] }).withOwner(rowOf(row), {
      sequence: before + records.length,
    });
    return records.reduce<BentHistory>((history, record, index) => {
      const headers = { ce_id: `${cause}-${index}`, ce_causationid: cause, ce_sequence: String(before + index + 1) };
      return history.append({ ...record, headers: { ...headers, ...record.headers } });
    }, counted);
  }

  /** More words in the transcript. */
  said(like: Event, messageId: string): BentHistory {
    const all = this.seen.views.v_transcript;
    const found = all.find((row) => rowOf(row) === conversationOf(like));
    if (!found) throw new Error('The recorded conversation has no words.');
    const words = { message_id: messageId, kind: 'reply', text_sha256: sha256(textIn(like.data, 'text') ?? '') };
    const position = Math.max(...all.map((row) => row.position)) + 1;
    return this.withViews({ v_transcript: [...all, { ...found, ...words, position }] });
  }

  /** As if this event and whatever came of it later had never been handled; its record stays where it is. */
  unhandled(event: Event): BentHistory {
    const { views, effects } = this.seen;
    const of = (row: { tenant: string; conversation_id: string }) => rowOf(row) === conversationOf(event);
    const entry = this.row((row) => of(row) && row.cause === event.id).entry;
    const lost = views.v_audit.filter((row) => of(row) && row.entry >= entry);
    const causes = new Set(lost.map(({ cause }) => cause));
    const gone = this.events.filter(
      (each) => conversationOf(each) === conversationOf(event) && isOf(each, causes, event),
    );
    const refs = new Set(lost.map(({ ref }) => ref));
    return this.without(...gone.map(({ record }) => record))
      .with({ effects: effects.filter(({ effect_key }) => !refs.has(effect_key)) })
      .withViews({ v_audit: views.v_audit.filter((row) => !lost.includes(row)) })
      .withViews({ v_transcript: views.v_transcript.filter((row) => !of(row) || !refs.has(row.message_id)) })
      .upToDate(conversationOf(event));
  }

  private upToDate(conversation: string): BentHistory {
    const own = this.events.filter((event) => event.sequence !== undefined && conversationOf(event) === conversation);
    return this.withOwner(conversation, { sequence: Math.max(0, ...own.map(({ sequence }) => sequence ?? 0)) });
  }

  private owner(conversation: string): OwnerRow {
    const found = this.seen.views.v_conversation_owner.find((row) => rowOf(row) === conversation);
    if (!found) throw new Error(`The recorded history does not know ${conversation}.`);
    return found;
  }

  private withOwner(conversation: string, change: Partial<OwnerRow>): BentHistory {
    const rows = this.seen.views.v_conversation_owner;
    return this.withViews({
      v_conversation_owner: rows.map((row) => (rowOf(row) === conversation ? { ...row, ...change } : row)),
    });
  }
}

const isOf = (each: Event, causes: ReadonlySet<string>, event: Event): boolean =>
  each.id !== event.id && (causes.has(each.causationId ?? '') || causes.has(each.id));

/** A copy of a record under other attributes. */
export const altered = (record: RawRecord, headers: Readonly<Record<string, string>>): RawRecord => ({
  ...record,
  headers: { ...record.headers, ...headers },
});

export const keyOf = ({ record }: Event): string => join(record.topic, record.partition, record.key?.toString());
