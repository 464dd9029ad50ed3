/** An event as a handler sees it: the CloudEvents attributes and the data. */
export interface Envelope<T = unknown> {
  /** `ce_id`. Unique for a source; a second record with the same id changes nothing. */
  id: string;
  /** `urn:baton:<agent or service id>`. */
  source: string;
  type: string;
  major: number;
  minor: number;
  /** The conversation id (cards and heartbeats: the agent id). */
  subject: string;
  /** ISO 8601 in UTC: when it happened. */
  time: string;
  tenant: string;
  correlationId: string;
  /** The id of the event that caused this one. */
  causationId?: string;
  /** W3C trace context; one that is malformed was dropped. */
  traceparent?: string;
  /** Decimal, growing within a conversation; only on what the router writes. */
  sequence?: string;
  data: T;
}

/** A Kafka record, as any client gives it. */
export interface WireRecord {
  topic: string;
  key: Buffer | null;
  value: Buffer | null;
  headers: Record<string, Buffer>;
}

/** A Kafka record to be sent. */
export interface EncodedRecord {
  topic: string;
  key: string;
  value: string;
  headers: Record<string, string>;
}
