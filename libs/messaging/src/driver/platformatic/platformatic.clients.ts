import { Admin, Consumer, type GroupPartitionsAssigner, Producer } from '@platformatic/kafka';
import type { KafkaOptions } from '../kafka.options.ts';

export type ConsumerClient = Consumer<Buffer, Buffer, Buffer, Buffer>;
export type ProducerClient = Producer<Buffer, Buffer, Buffer, Buffer>;

/** Whose membership, and how it is kept. */
export interface GroupSettings {
  groupId: string;
  sessionTimeout: number;
  rebalanceTimeout: number;
  heartbeatInterval: number;
  heartbeatStallTimeout: number;
  protocols: { name: string; version: number }[];
  partitionAssigner: GroupPartitionsAssigner;
  protocolsMetadata(): Promise<Buffer>;
}

/**
 * Clients, each of which asks another broker first: this client asks the first of its list again after every failure, and
 * a frozen broker accepts connections and answers nothing. Whoever failed takes a new client.
 */
export class PlatformaticClients {
  private made = 0;

  constructor(private readonly options: KafkaOptions) {}

  consumer(settings: GroupSettings): ConsumerClient {
    return new Consumer({ ...settings, ...this.common(), autocommit: false, requestTimeout: 5_000, retries: 3 });
  }

  /** Two retries are the fewest it takes: for fewer it retries for ever. */
  producer(): ProducerClient {
    return new Producer({ ...this.common(), idempotent: true, requestTimeout: 4_000, timeout: 3_000, retries: 2 });
  }

  admin(): Admin {
    return new Admin({ ...this.common(), requestTimeout: 5_000, retries: 3 });
  }

  common() {
    const { clientId, brokers } = this.options;
    const first = this.made % brokers.length;
    this.made += 1;
    return {
      clientId,
      bootstrapBrokers: [...brokers.slice(first), ...brokers.slice(0, first)],
      connectTimeout: 3_000,
      retryDelay: 200,
      // Whoever finds it wrong asks anew; asking often meets a frozen broker often.
      metadataMaxAge: 300_000,
    };
  }
}
