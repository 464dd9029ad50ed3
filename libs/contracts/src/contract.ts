/** One event of the wire: its name, its version, its class, its key and its size. */
export interface Contract<T> {
  /** The topic's name without its version: `handoff.requested`. Also `ce_type`. */
  readonly type: string;
  readonly major: number;
  readonly minor: number;
  /** Where anyone may read or write it; absent for what exists in inboxes only. */
  readonly topic?: string;
  readonly data: new () => T;
  /** The record's key and `ce_subject`: the conversation id, unless the event says otherwise. */
  keyOf(data: T): string;
  /** The most bytes a record's value may have on the public topic. */
  readonly maxBytes: number;
}

export const EVENT_BYTES = 64 * 1024;
export const PACKAGE_BYTES = 256 * 1024;

export const conversationOf = (data: { conversationId: string }) => data.conversationId;

/** A contract on the public topic `<type>.v1`. */
export function publicContract<T>(
  type: string,
  data: new () => T,
  keyOf: (data: T) => string,
  maxBytes = EVENT_BYTES,
): Contract<T> {
  return { type, major: 1, minor: 0, topic: `${type}.v1`, data, keyOf, maxBytes };
}
