export const kafkaDrivers = ['platformatic', 'kafkajs'] as const;
export type KafkaDriverName = (typeof kafkaDrivers)[number];

/** For whoever names none; docs/adr/0016-two-clients-of-kafka.md says why. */
export const defaultKafkaDriver: KafkaDriverName = 'platformatic';

/** What every driver is told. */
export interface KafkaOptions {
  /** Names this process in the broker's logs and quotas. */
  clientId: string;
  /** `host:port` each. */
  brokers: readonly string[];
  /** How long a member of a group may be silent before its partitions go to others; default 10 s. */
  sessionTimeoutMs?: number;
}
