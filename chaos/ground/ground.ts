import type { Weather } from '../../libs/testing/src/processes/weather.ts';

export type { Weather };

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
  /** Resolves when it has ended in order; it never starts again. */
  remove(copy: ServiceCopy): Promise<void>;
  /** Where its processes write to; it stays. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** A process of a service. One that was killed stays down until `start`; one that ends by itself starts again, as on a platform. */
export interface ServiceCopy {
  readonly service: string;
  readonly name: string;
  readonly url: string;
  readonly running: boolean;
  /** How often it ended and nobody had asked for it. */
  readonly unasked: number;
  /** How often it ended itself as `startMortal` says. */
  readonly deaths: number;
  /** Resolves when it has ended. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  freeze(): void;
  thaw(): void;
  /** Over the database it left; resolves when it is ready. Does nothing to one that runs. */
  start(): Promise<void>;
  /** From now on, and until it is killed, it ends itself now and then, where the code says so, and starts again. */
  startMortal(death: Death): Promise<void>;
}

/** Where a process ends itself without a word, and how often when it comes there: 0 to 1. */
export interface Death {
  readonly point: DeathPoint;
  readonly chance: number;
}

export const deathPoints = ['after-commit', 'after-publish', 'before-offset-commit', 'inside-accept'] as const;
export type DeathPoint = (typeof deathPoints)[number];

/** What data lie on: `fillable` ones are in memory, and only root may mount them. */
export type Disk = 'usual' | 'fillable';

/** Brokers are numbered from 0. */
export interface Cluster {
  readonly size: number;
  kill(broker: number): Promise<void>;
  /** In order, as an upgrade does it. */
  shutDown(broker: number): Promise<void>;
  freeze(broker: number): Promise<void>;
  thaw(broker: number): Promise<void>;
  /** Leaves no room on its disk, if that is fillable. */
  fill(broker: number): Promise<void>;
  empty(broker: number): Promise<void>;
  /** Resolves when it answers. Does nothing to one that runs. */
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
  /** As an upgrade does it: sessions end, what is under way is rolled back. */
  shutDown(): Promise<void>;
  freeze(): Promise<void>;
  thaw(): Promise<void>;
  /** Leaves no room on its disk, if that is fillable. */
  fill(): Promise<void>;
  empty(): Promise<void>;
  /** Resolves when it answers. Does nothing to one that runs. */
  start(): Promise<void>;
}

/** The lines of the services; those of the driver and the checker never fail. */
export interface Lines {
  /** From all services to a broker. */
  toBroker(broker: number, weather: Weather): Promise<void>;
  /** From all services to the database server. */
  toDatabase(weather: Weather): Promise<void>;
  /** Connections that are open now end, once, as when a router forgets them. */
  reset(): Promise<void>;
  heal(): Promise<void>;
}
