import type { KafkaMessage } from 'kafkajs';

/** A record as any stranger sees it. */
export interface Seen<T = unknown> {
  topic: string;
  partition: number;
  offset: string;
  key: string | undefined;
  /** `ce_type`. */
  type: string | undefined;
  headers: Record<string, string>;
  /** The value as JSON, or as text where it is none; undefined for a tombstone. */
  data: T;
}

export function seen(topic: string, partition: number, { key, value, headers = {}, offset }: KafkaMessage): Seen {
  const texts = Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, String(text)]));
  return { topic, partition, offset, key: key?.toString(), type: texts.ce_type, headers: texts, data: read(value) };
}

function read(value: Buffer | null): unknown {
  if (!value) return undefined;
  try {
    return JSON.parse(value.toString());
  } catch {
    return value.toString();
  }
}
