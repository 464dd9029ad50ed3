import { createRequire } from 'node:module';
import { describe, expect, it, vi } from 'vitest';
import { hangUpOnSilence, leaveLostCoordinator } from './silence.patch.ts';

const { KafkaJSConnectionClosedError, KafkaJSRequestTimeoutError } = createRequire(import.meta.url)(
  'kafkajs/src/errors',
);

const METADATA = { request: { apiKey: 3 } };

function connection(answer: () => Promise<unknown>) {
  const own = {
    host: 'broker',
    port: 9092,
    connected: false,
    socket: { removeAllListeners: vi.fn(), on: vi.fn(), destroy: vi.fn() },
    isConnected: () => own.connected,
    connect: vi.fn(async () => {
      own.connected = true;
    }),
    disconnect: vi.fn(async () => {
      own.connected = false;
    }),
    send: vi.fn<(protocol: { requestTimeout?: number | null }) => Promise<unknown>>(answer),
    rejectRequests: vi.fn(),
  };
  const { send } = own;
  hangUpOnSilence(own);
  return { own, send };
}

const silent = () => Promise.reject(new KafkaJSRequestTimeoutError('timed out'));

describe('a connection', () => {
  it('to a broker that takes it and answers nothing is none', async () => {
    const { own } = connection(silent);
    await expect(own.connect()).rejects.toMatchObject({ name: 'KafkaJSConnectionError', broker: 'broker:9092' });
    expect(own.connected).toBe(false);
    expect(own.socket.destroy).toHaveBeenCalledOnce();
  });

  it('is closed, with all that was asked over it, when an answer does not come', async () => {
    const { own } = connection(silent);
    const closed = { name: 'KafkaJSConnectionClosedError', host: 'broker', port: 9092 };
    await expect(own.send(METADATA as never)).rejects.toMatchObject(closed);
    expect(own.rejectRequests).toHaveBeenCalledWith(expect.objectContaining(closed));
    expect(own.disconnect).toHaveBeenCalledOnce();
  });

  it('is asked anew over another socket meanwhile, and keeps that one', async () => {
    const { own } = connection(async () => {
      own.socket = { ...own.socket, destroy: vi.fn() };
      return silent();
    });
    await expect(own.send(METADATA as never)).rejects.toMatchObject({ name: 'KafkaJSConnectionClosedError' });
    expect(own.socket.destroy).not.toHaveBeenCalled();
  });

  it('waits longer than a broker may hold a commit, and as long as a join takes', async () => {
    const { own, send } = connection(async () => 'answer');
    await own.send(METADATA as never);
    await own.send({ ...METADATA, requestTimeout: 35_000 } as never);
    expect(send.mock.calls.map(([{ requestTimeout }]) => requestTimeout)).toEqual([6_000, 35_000]);
  });
});

function group(ask: () => Promise<unknown>) {
  const left = vi.fn(async () => {});
  const own = {
    memberId: 'me' as string | null,
    cluster: { removeBroker: vi.fn() },
    joinAndSync: vi.fn(async () => {}),
    heartbeat: ask,
    commitOffsets: ask,
    fetch: async () => 'batches',
    leave: left,
  };
  leaveLostCoordinator(own);
  return { own, left };
}

const unreachable = () => Promise.reject(new KafkaJSConnectionClosedError('Closed', { host: 'broker', port: 9092 }));

describe('a membership whose coordinator cannot be reached', () => {
  it.each(['heartbeat', 'commitOffsets'] as const)('is over when a %s finds out', async (request) => {
    const { own } = group(unreachable);
    const gone = { type: 'NOT_COORDINATOR_FOR_GROUP', retriable: false };
    await expect(own[request]()).rejects.toMatchObject(gone);
    await expect(own.fetch()).rejects.toMatchObject(gone);
    expect(own.cluster.removeBroker).toHaveBeenCalledWith({ host: 'broker', port: 9092 });
  });

  it('leaves nobody, and is one again when it has joined', async () => {
    const { own, left } = group(unreachable);
    await expect(own.heartbeat()).rejects.toThrow('cannot be reached');
    await own.leave();
    expect(left).not.toHaveBeenCalled();
    expect(own.memberId).toBeNull();
    await own.joinAndSync();
    expect(await own.fetch()).toBe('batches');
  });

  it('goes on when the coordinator only refuses', async () => {
    const { own } = group(() => Promise.reject(new Error('refused')));
    await expect(own.heartbeat()).rejects.toThrow('refused');
    expect(await own.fetch()).toBe('batches');
  });
});
