import { createRequire } from 'node:module';
import { decodeFetch, FETCH_VERSION } from './fetch.decoder.ts';
import { hangUpOnSilence, leaveLostCoordinator } from './silence.patch.ts';

/**
 * What kafkajs 2.2.4 needs done to its insides. Every change here was written against the source of that version, so
 * another one is refused at start instead of being changed blindly.
 */
const VERSION = '2.2.4';
const require = createRequire(import.meta.url);

interface RequestQueue {
  pending: unknown[];
  throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  checkPendingRequests(): void;
  scheduleCheckPendingRequests(): void;
}

/** kafkajs's own batch, as far as it is used here. */
export interface FetchedBatch {
  topic: string;
  partition: number;
  highWatermark: string;
  fetchedOffset: string;
  messages: unknown[];
  rawMessages: unknown[];
  lastOffset(): string;
  /** Set by the patch: when the fetch began, ms since 1970. */
  fetchedAt?: number;
}

interface Runner {
  fetch(nodeId: string): Promise<FetchedBatch[]>;
  instrumentationEmitter: { emit(event: string, payload: object): void };
}

interface Cluster {
  findGroupCoordinatorMetadata(of: object): Promise<unknown>;
}

interface Requests {
  protocol(options: { version: number }): unknown;
}

/** Payload of the additional FETCH event that the patch emits: every partition of the fetch, also the empty ones. */
export interface Fetched {
  batches?: FetchedBatch[];
}

/** Applies all patches, once per process. @throws if kafkajs is not the version they were written for */
export function patchKafkaJs(version: string = require('kafkajs/package.json').version): void {
  if (version !== VERSION)
    throw new Error(`kafkajs is ${version}, its patches were written for ${VERSION}: review them`);
  const RequestQueue = require('kafkajs/src/network/requestQueue');
  const Runner = require('kafkajs/src/consumer/runner');
  if (RequestQueue.prototype.scheduleCheckPendingRequests === scheduleWhenPending) return;
  RequestQueue.prototype.scheduleCheckPendingRequests = scheduleWhenPending;
  Runner.prototype.fetch = observed(Runner.prototype.fetch);
  require('kafkajs/src/protocol/requests/fetch/v11/response').decode = decodeFetch;
  const fetch: Requests = require('kafkajs/src/protocol/requests/fetch');
  fetch.protocol = onlyOne(fetch.protocol);
  const Cluster = require('kafkajs/src/cluster');
  Cluster.prototype.findGroupCoordinatorMetadata = forNow(Cluster.prototype.findGroupCoordinatorMetadata);
  hangUpOnSilence(require('kafkajs/src/network/connection').prototype);
  leaveLostCoordinator(require('kafkajs/src/consumer/consumerGroup').prototype);
}

const CHECK_AGAIN_MS = 10;

/** The original arms a timer of 1 ms for ever on every idle connection, with a negative delay that Node 24 warns of. */
function scheduleWhenPending(this: RequestQueue): void {
  if (this.throttleCheckTimeoutId || this.pending.length === 0) return;
  const throttledMs = this.throttledUntil - Date.now();
  this.throttleCheckTimeoutId = setTimeout(
    () => {
      this.throttleCheckTimeoutId = null;
      this.checkPendingRequests();
    },
    throttledMs > 0 ? throttledMs : CHECK_AGAIN_MS,
  );
}

/** Says what a fetch found, and when it began; kafkajs keeps both to itself, and empty partitions altogether. */
function observed(fetch: Runner['fetch']): Runner['fetch'] {
  return async function (this: Runner, nodeId) {
    const fetchedAt = Date.now();
    const batches = await fetch.call(this, nodeId);
    for (const batch of batches) batch.fetchedAt = fetchedAt;
    this.instrumentationEmitter.emit('consumer.fetch', { batches } satisfies Fetched);
    return batches;
  };
}

/** The other versions have decoders of their own, which hostile bytes can stop: a broker too old for this one says so. */
function onlyOne(protocol: Requests['protocol']): Requests['protocol'] {
  return () => protocol({ version: FETCH_VERSION });
}

/** The original gives up for good when no broker can be asked, and a consumer that meets this never starts again. */
function forNow(find: Cluster['findGroupCoordinatorMetadata']): Cluster['findGroupCoordinatorMetadata'] {
  return async function (this: Cluster, of) {
    return find.call(this, of).catch((error) => {
      throw Object.assign(error, { retriable: true });
    });
  };
}
