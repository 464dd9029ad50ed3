import { Admin, ConnectionPool, Consumer, type GroupPartitionsAssigner, Producer } from '@platformatic/kafka';
import type { KafkaOptions } from '../kafka.options.ts';
import { answeringFirst } from './platformatic.answering.ts';

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

const LINE = { connectTimeout: 3_000, requestTimeout: 5_000 };

/** Clients, each of which begins at a broker that answers. Whoever failed takes a new one. */
export class PlatformaticClients {
  constructor(private readonly options: KafkaOptions) {}

  /** What it tries again goes to the same coordinator, who may be silent; whoever joins asks for the coordinator anew. */
  async consumer(settings: GroupSettings): Promise<ConsumerClient> {
    return new Consumer({ ...settings, ...(await this.common()), autocommit: false, retries: 0 });
  }

  /** Two retries are the fewest it takes: for fewer it retries for ever. */
  async producer(): Promise<ProducerClient> {
    return new Producer({
      ...(await this.common()),
      idempotent: true,
      requestTimeout: 4_000,
      timeout: 3_000,
      retries: 2,
    });
  }

  async admin(): Promise<Admin> {
    return new Admin({ ...(await this.common()), retries: 3 });
  }

  /** Connections to brokers by name, for requests of our own. */
  pool(): ConnectionPool {
    return new ConnectionPool(this.options.clientId, LINE);
  }

  private async common() {
    const { clientId, brokers } = this.options;
    return {
      ...LINE,
      clientId,
      bootstrapBrokers: await answeringFirst(clientId, brokers),
      retryDelay: 200,
      // Whoever finds it wrong asks anew; asking often meets a frozen broker often.
      metadataMaxAge: 300_000,
    };
  }
}
