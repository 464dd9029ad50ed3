import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { patchKafkaJs } from './kafkajs.patch.ts';

patchKafkaJs();
const RequestQueue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue');
const logger = { debug: () => {}, warn: () => {} };
const queue = (maxInFlightRequests: number | null) =>
  new RequestQueue({ maxInFlightRequests, requestTimeout: 1_000, clientId: 'c', broker: 'b', logger });
const request = (correlationId: number, sendRequest: () => void) => ({
  entry: { correlationId, resolve: () => {}, reject: () => {} },
  expectResponse: true,
  sendRequest,
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the patched kafkajs', () => {
  it('arms no timer while no request waits', () => {
    queue(null).checkPendingRequests();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('sends a request that was throttled when the throttle ends', () => {
    const throttled = queue(null);
    const send = vi.fn();
    throttled.maybeThrottle(400);
    throttled.push(request(1, send));
    vi.advanceTimersByTime(399);
    expect(send).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(send).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('sends a request that had to wait for another as soon as that is answered', () => {
    const narrow = queue(1);
    const send = vi.fn();
    narrow.push(request(1, () => {}));
    narrow.push(request(2, send));
    narrow.fulfillRequest({ correlationId: 1, payload: null, size: 0 });
    expect(send).toHaveBeenCalledOnce();
  });

  it('takes a group without a coordinator for one that has none at the moment, so that the consumer starts again', async () => {
    const { prototype } = createRequire(import.meta.url)('kafkajs/src/cluster');
    const nobodyThere = { brokerPool: { withBroker: async () => undefined } };
    const found = prototype.findGroupCoordinatorMetadata.call(nobodyThere, { groupId: 'g' });
    await expect(found).rejects.toMatchObject({ name: 'KafkaJSGroupCoordinatorNotFound', retriable: true });
  });

  it('is one version, and no other', () => {
    expect(() => patchKafkaJs('2.2.5')).toThrow('kafkajs is 2.2.5, its patches were written for 2.2.4');
  });
});
