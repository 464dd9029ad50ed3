/** A record as it lies in Kafka. */
export interface RawRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  /** Milliseconds, by the broker's clock. */
  readonly timestamp: number;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  /** A header that occurs several times is left out: none of the wire's does. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Rows of the published views, docs/reliability.md; times are ISO 8601 in UTC. */
export interface OwnerRow {
  readonly tenant: string;
  readonly conversation_id: string;
  readonly status: string;
  readonly owner: string;
  readonly epoch: number;
  readonly sequence: number;
  readonly open_handoff_id: string | null;
}

export interface HandoffRow {
  readonly tenant: string;
  readonly handoff_id: string;
  readonly conversation_id: string;
  readonly outcome: string | null;
  readonly end_reason: string | null;
  readonly ended_at: string | null;
}

export interface TranscriptRow {
  readonly tenant: string;
  readonly conversation_id: string;
  readonly message_id: string;
  readonly position: number;
  readonly kind: string;
  readonly sender: string;
  readonly late: boolean;
  readonly text_sha256: string;
}

export interface AuditRow {
  readonly tenant: string;
  readonly conversation_id: string;
  readonly entry: number;
  readonly place: number;
  readonly cause: string;
  readonly at: string;
  readonly transition: string;
  readonly ref: string | null;
  readonly outcome: string | null;
  readonly by: string | null;
  readonly agent: string | null;
  readonly epoch: number | null;
  readonly deadline: string | null;
}

export interface ItemRow {
  readonly tenant: string;
  readonly item_id: string;
  readonly conversation_id: string;
  readonly handoff_id: string | null;
  readonly status: string;
  readonly requested_at: string;
  readonly closed_at: string | null;
  readonly claimed: boolean;
  readonly choice: string | null;
}

export interface EffectRow {
  readonly effect_key: string;
  readonly act: string;
  readonly effect_id: string;
  readonly reference: string;
  readonly amount_minor: number;
  readonly currency: string;
}

export interface Views {
  readonly v_conversation_owner: readonly OwnerRow[];
  readonly v_handoff: readonly HandoffRow[];
  readonly v_transcript: readonly TranscriptRow[];
  readonly v_audit: readonly AuditRow[];
  readonly v_item: readonly ItemRow[];
}

/** Where a consumer group stands in a partition, and where that ends. */
export interface GroupOffset {
  readonly group: string;
  readonly topic: string;
  readonly partition: number;
  /** Undefined where nothing was committed. */
  readonly committed?: number;
  readonly end: number;
}

interface Entry {
  /** Milliseconds, by the driver's clock. */
  readonly time: number;
}

/** What the driver is about to do. `id` is unique, and so is whatever it makes up: message ids, conversations, words. */
export interface Invoke extends Entry {
  readonly type: 'invoke';
  readonly id: string;
  readonly f: 'say' | 'choose' | 'poison' | 'forge';
  readonly tenant: string;
  readonly conversationId: string;
  /** say */
  readonly messageId?: string;
  readonly text?: string;
  readonly wantsPerson?: true;
  /** forge: the `ce_id` of an event sent in an agent's name. */
  readonly ceId?: string;
  /** poison: the topic and the SHA-256 of the value. */
  readonly topic?: string;
  readonly sha256?: string;
}

/** What became of it. `info`: nobody knows, it may have happened. */
export interface Completion extends Entry {
  readonly type: 'ok' | 'fail' | 'info';
  readonly id: string;
}

/** A fault the driver caused, and its end. */
export interface Nemesis extends Entry {
  readonly type: 'fault' | 'heal';
  readonly what: string;
}

export type JournalEntry = Invoke | Completion | Nemesis;

/** Everything the checker knows. */
export interface Observation {
  readonly journal: readonly JournalEntry[];
  /** Of all topics, each partition in the order of its offsets. */
  readonly records: readonly RawRecord[];
  readonly views: Views;
  /** Who owned what at some moments of the run, oldest first. */
  readonly polls: readonly (readonly OwnerRow[])[];
  readonly effects: readonly EffectRow[];
  /** Of the services' groups, when everything had come to rest. */
  readonly offsets: readonly GroupOffset[];
}
