import type { Outgoing } from './outgoing.ts';

/** Straight to Kafka, tied to no transaction: heartbeats and cards, which are sent again anyway. */
export abstract class Publisher {
  /** Resolves when every message is acknowledged by all in-sync replicas. @throws RetryableError `kafka_unavailable` */
  abstract send(messages: readonly Outgoing[]): Promise<void>;
}
