export type HeaderValue = Buffer | Buffer[] | undefined;

export interface Place {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
}

/** A record as it was read. */
export interface FoundRecord extends Place {
  readonly writtenAt: Date;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, HeaderValue>>;
}

/** What is known of a dead letter without its bytes. */
export interface Letter extends Place {
  readonly writtenAt: Date;
  readonly code: string;
  readonly detail: string;
  readonly origin?: Place;
  readonly attempts: string;
  readonly firstFailedAt: string;
  readonly key?: string;
  /** Of the value on the dead letter topic. */
  readonly bytes: number;
}

export const nameOf = ({ topic, partition, offset }: Place): string => `${topic}/${partition}/${offset}`;

/** Header of ours, as text; of one that was sent twice, the last. */
export const textOf = ({ headers }: FoundRecord, name: string): string | undefined =>
  [headers[name]].flat().at(-1)?.toString();

export function letterOf(record: FoundRecord): Letter {
  const { topic, partition, offset, writtenAt, key, value } = record;
  return {
    topic,
    partition,
    offset,
    writtenAt,
    code: textOf(record, 'baton_error_code') ?? 'unknown',
    detail: textOf(record, 'baton_error') ?? '',
    origin: originOf(record),
    attempts: textOf(record, 'baton_attempts') ?? '?',
    firstFailedAt: textOf(record, 'baton_first_failed_at') ?? '?',
    key: key?.toString(),
    bytes: value?.length ?? 0,
  };
}

/** Where it failed; nothing for what is no letter of ours, such as one whose origin is not in its topic's name. */
function originOf(record: FoundRecord): Place | undefined {
  const topic = textOf(record, 'baton_origin_topic') ?? '';
  const partition = textOf(record, 'baton_origin_partition') ?? '';
  const offset = textOf(record, 'baton_origin_offset') ?? '';
  if (!/^\d+$/.test(partition) || !/^\d+$/.test(offset) || !record.topic.endsWith(`.${topic}.dlt`)) return undefined;
  return { topic, partition: Number(partition), offset: BigInt(offset) };
}
