import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { KafkaJSConnectionError, KafkaJSConnectionClosedError } = require('kafkajs/src/errors');

/** More than the 5 s for which a broker holds a commit that its copies do not take. */
const ANSWER_MS = 6_000;
const API_VERSIONS = 18;
const INT_BYTES = 4;

interface Protocol {
  request: { apiKey: number };
  requestTimeout?: number | null;
}

interface Connection {
  host: string;
  port: number;
  socket: { removeAllListeners(): void; on(event: 'error', listener: () => void): void; destroy(): void };
  isConnected(): boolean;
  connect(): Promise<unknown>;
  disconnect(): Promise<unknown>;
  send(protocol: Protocol): Promise<unknown>;
  rejectRequests(error: Error): void;
}

/**
 * A frozen broker takes connections and answers nothing. kafkajs lets a request time out and leaves it at that: the
 * connection counts as good, the same broker is asked again, and its partitions wait for as long as it is frozen. Here
 * silence is what a closed connection is, for which kafkajs has a way on.
 */
export function hangUpOnSilence(connection: Connection): void {
  connection.connect = untilAnswered(connection.connect);
  connection.send = impatient(connection.send);
}

/** Connected is who has answered something, within the client's `requestTimeout`. */
function untilAnswered(connect: Connection['connect']): Connection['connect'] {
  return async function (this: Connection) {
    if (this.isConnected()) return;
    await connect.call(this);
    await this.send(require('kafkajs/src/protocol/requests/apiVersions').protocol({ version: 0 })());
  };
}

function impatient(send: Connection['send']): Connection['send'] {
  return async function (this: Connection, protocol) {
    const { socket } = this;
    const isFirst = protocol.request.apiKey === API_VERSIONS;
    const requestTimeout = isFirst ? undefined : Math.max(protocol.requestTimeout ?? 0, ANSWER_MS);
    try {
      return await send.call(this, { ...protocol, requestTimeout });
    } catch (error) {
      const { name, message } = error as Error;
      if (name !== 'KafkaJSRequestTimeoutError') throw error;
      const closed = new KafkaJSConnectionClosedError(message, this);
      if (this.socket === socket) await hangUp(this, closed);
      throw isFirst ? new KafkaJSConnectionError(message, closed) : closed;
    }
  };
}

/** Half an answer is forgotten with its connection. */
async function hangUp(connection: Connection, error: Error): Promise<void> {
  const { socket } = connection;
  connection.rejectRequests(error);
  socket.removeAllListeners();
  socket.on('error', () => {});
  socket.destroy();
  Object.assign(connection, { chunks: [], bytesBuffered: 0, bytesNeeded: INT_BYTES });
  await connection.disconnect();
}

type Ask = (...args: unknown[]) => Promise<unknown>;

interface ConsumerGroup {
  memberId: string | null;
  cluster: { removeBroker(place: { host?: string; port: number }): void };
  joinAndSync: Ask;
  heartbeat: Ask;
  commitOffsets: Ask;
  fetch: Ask;
  leave: Ask;
}

/** kafkajs looks for the group's coordinator on this, and joins there as the member it was. */
class CoordinatorGone extends KafkaJSConnectionError {
  readonly name = 'CoordinatorGone';
  readonly type = 'NOT_COORDINATOR_FOR_GROUP';
  readonly retriable = false;

  constructor() {
    super('The coordinator of the group cannot be reached');
  }
}

const alone = new WeakSet<ConsumerGroup>();

/**
 * kafkajs asks a coordinator that cannot be reached until it gives the consumer up, and knows no other meanwhile. Here the
 * membership is over at once: nothing is fetched or committed until the group is joined again.
 */
export function leaveLostCoordinator(group: ConsumerGroup): void {
  const { joinAndSync, leave, fetch } = group;
  group.heartbeat = held(group.heartbeat);
  group.commitOffsets = held(group.commitOffsets);
  group.fetch = async function (this: ConsumerGroup, ...args) {
    if (alone.has(this)) throw new CoordinatorGone();
    return fetch.apply(this, args);
  };
  group.joinAndSync = async function (this: ConsumerGroup) {
    await joinAndSync.call(this);
    alone.delete(this);
  };
  group.leave = async function (this: ConsumerGroup) {
    if (!alone.has(this)) await leave.call(this);
    this.memberId = null;
  };
}

function held(ask: Ask): Ask {
  return async function (this: ConsumerGroup, ...args) {
    if (alone.has(this)) throw new CoordinatorGone();
    try {
      return await ask.apply(this, args);
    } catch (error) {
      if (!(error instanceof KafkaJSConnectionError)) throw error;
      alone.add(this);
      const [host, port] = String((error as { broker?: string }).broker).split(':');
      this.cluster.removeBroker({ host, port: Number(port) });
      throw new CoordinatorGone();
    }
  };
}
