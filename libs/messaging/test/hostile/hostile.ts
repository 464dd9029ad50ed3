/** A record as a plain client sends it. `timestamp`: ms since 1970. */
export interface Sent {
  key: string | null;
  value: Buffer | string | null;
  headers: Record<string, string | Buffer | (string | Buffer)[]>;
  timestamp?: string;
}

/** Records that go to the broker as one batch. */
export interface SentBatch {
  records: Sent[];
  /** The records once more, compressed beforehand: by Kafka's number of the codec. They go instead of `records`, of which there are as many. */
  compressed?: { codec: 1 | 2 | 3 | 4; body: Buffer };
}

/** The code of the dead letter; `handled`: it is data like any other. */
export type Answer =
  | 'handled'
  | 'not_json'
  | 'invalid'
  | 'too_large'
  | 'too_deep'
  | 'bad_headers'
  | 'unknown_type'
  | 'unsupported_major';

/** One hostile input, made of a good record. */
export interface Hostile {
  /** The kind it belongs to, as docs/reliability.md numbers them. */
  row: number;
  what: string;
  answer: Answer;
  batch(good: Sent): SentBatch | Promise<SentBatch>;
}

/** Stands in everything a customer or a sender may have written, and is to be in no log. */
export const CANARY = 'Canary-of-a-customer';
