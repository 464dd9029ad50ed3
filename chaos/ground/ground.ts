/** The system of one run: real processes, real brokers, a real database server, and the lines between them. */
export interface Ground {
  /** As the driver and the checker reach them, past every line that a fault can cut. */
  readonly brokers: readonly string[];
  readonly databases: { readonly router: string; readonly humanQueue: string; readonly billingAgent: string };
  readonly cluster: Cluster;
  readonly postgres: DatabaseServer;
  readonly lines: Lines;
  /** All copies of all services, also those that are down. */
  readonly copies: readonly ServiceCopy[];
  /** Where a service answers now. @throws if no copy of it runs */
  url(service: string): string;
  /** One more copy of a service, ready. */
  add(service: string): Promise<ServiceCopy>;
  stop(): Promise<void>;
}

/** A process of a service. One that was killed stays down until `start`; `exits` counts those that nobody asked for. */
export interface ServiceCopy {
  readonly service: string;
  readonly name: string;
  readonly url: string;
  readonly running: boolean;
  readonly unasked: number;
  /** Resolves when it has ended. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  freeze(): void;
  thaw(): void;
  /** Over the database it left; resolves when it is ready. */
  start(): Promise<void>;
}

export interface Cluster {
  readonly size: number;
  kill(broker: number): Promise<void>;
  /** In order, as an upgrade does it. */
  shutDown(broker: number): Promise<void>;
  freeze(broker: number): void;
  thaw(broker: number): void;
  /** Resolves when it answers. */
  start(broker: number): Promise<void>;
  /** Who leads a partition now. */
  leader(topic: string, partition: number): Promise<number>;
  /** Who leads the cluster's metadata now. */
  controller(): Promise<number>;
}

export interface DatabaseServer {
  /** The role that may do everything. */
  readonly adminUrl: string;
  kill(): Promise<void>;
  freeze(): void;
  thaw(): void;
  /** Resolves when it answers. */
  start(): Promise<void>;
}

/** What a line is like: all of it healthy unless said otherwise. */
export interface Weather {
  /** `lost`: connections end, and new ones too. `mute`: what is sent arrives, and no answer comes back. */
  readonly state?: 'lost' | 'mute';
  readonly delayMs?: number;
  readonly jitterMs?: number;
  readonly bytesPerSecond?: number;
  /** What arrives comes in pieces of this size. */
  readonly slice?: number;
}

/** The lines of the services; those of the driver and the checker never fail. */
export interface Lines {
  /** From all services to a broker. */
  toBroker(broker: number, weather: Weather): void;
  /** From all services to the database server. */
  toDatabase(weather: Weather): void;
  /** Connections that are open now end, once, as when a router forgets them. */
  reset(): void;
  heal(): void;
}
