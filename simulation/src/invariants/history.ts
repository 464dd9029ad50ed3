import type { ConsumedRecord } from '../../../libs/messaging/src/driver/driver.ts';
import type { Said } from '../world/customers.ts';

/** An event as the log has it, at its first occurrence. */
export interface Told {
  readonly topic: string;
  readonly id: string;
  readonly source: string;
  readonly conversationId: string;
  /** Position among the records of all topics. */
  readonly at: number;
  readonly sequence?: number;
  /** The event that caused it. */
  readonly cause?: string;
  /** Why it is a dead letter. */
  readonly error?: string;
  readonly data: Record<string, unknown>;
}

/** What the service databases hold at the end. */
export interface Kept {
  readonly conversations: readonly { id: string; status: string; owner: string; epoch: number; state: string }[];
  readonly transcript: readonly { conversation_id: string; message_id: string; kind: string; text: string }[];
  readonly waiting: readonly { service: string; rows: number }[];
}

/** Everything a run leaves behind that can be judged. */
export interface History {
  readonly said: readonly Said[];
  readonly told: readonly Told[];
  readonly kept: Kept;
  readonly atRest: boolean;
}

/** Redelivered events count once. */
export function toldIn(log: readonly ConsumedRecord[]): Told[] {
  const seen = new Set<string>();
  return log.flatMap((record, at) => {
    const told = eventOf(record, at);
    const name = `${told.topic} ${told.id}`;
    if (seen.has(name)) return [];
    seen.add(name);
    return [told];
  });
}

function eventOf({ topic, headers, value }: ConsumedRecord, at: number): Told {
  const header = (name: string): string | undefined => headers[name]?.toString();
  const sequence = header('ce_sequence');
  return {
    topic,
    at,
    id: header('ce_id') ?? '',
    source: header('ce_source') ?? '',
    conversationId: header('ce_subject') ?? '',
    ...(sequence !== undefined && { sequence: Number(sequence) }),
    cause: header('ce_causationid'),
    error: header('baton_error_code'),
    data: JSON.parse(String(value)),
  };
}

export const on = (history: History, topic: string): Told[] => history.told.filter((told) => told.topic === topic);
