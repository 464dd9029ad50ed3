import type { KafkaOptions } from './kafka.options.ts';

/** Of which group, for which topics, and how silent it may be. */
export interface GroupMember {
  group: string;
  topics: readonly string[];
  sessionTimeoutMs: number;
}

const SESSION_TIMEOUT_MS = 10_000;

export function groupMember(group: string, topics: readonly string[], options: KafkaOptions): GroupMember {
  return { group, topics, sessionTimeoutMs: options.sessionTimeoutMs ?? SESSION_TIMEOUT_MS };
}
