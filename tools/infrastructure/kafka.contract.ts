export interface KafkaOptions {
  /** Where configuration, data and log go; whoever names the same folder again finds the same data. */
  home: string;
  port: number;
  /** Where the jars are kept, shared by all homes. */
  jars: string;
  signal?: AbortSignal;
}

export interface Kafka {
  /** host:port[,host:port], as KAFKA_BROKERS. */
  readonly brokers: string;
  readonly from: 'KAFKA_BROKERS' | 'Java' | 'Docker';
  readonly pid?: number;
  readonly log?: string;
  /** Resolves with the manner of its end if it ends without having been asked to. */
  readonly died?: Promise<string>;
  stop(): Promise<void>;
}
