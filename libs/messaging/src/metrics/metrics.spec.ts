import { RefusedInput } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import {
  type Batch,
  type ConsumedRecord,
  type ConsumerListener,
  type Producer,
  SendFailure,
} from '../driver/driver.ts';
import { RolledBack } from '../errors.ts';
import { ConsumerMetrics } from './consumer.metrics.ts';
import { MeasuredProducer } from './measured.producer.ts';
import { watchedMeter } from './meter.fixture.ts';
import { metric } from './metric-names.ts';
import { ProcessMetrics } from './process.metrics.ts';
import { StateMetrics } from './state.metrics.ts';

const { taken, look } = watchedMeter();
const topic = 'words.v1';
const at = { 'messaging.consumer.group.name': 'desk', 'messaging.destination.name': topic };
const place = { ...at, 'messaging.destination.partition.id': '2' };

describe('a consumer', () => {
  const listener: ConsumerListener = {
    batch: async () => {},
    assigned: () => {},
    caughtUp: () => {},
    rebalancing: () => {},
    interrupted: () => {},
    crashed: () => {},
  };
  const batch = (records: number, waiting?: number): Batch => ({
    topic,
    partition: 2,
    records: Array.from({ length: records }, () => ({}) as ConsumedRecord),
    waiting,
    resolve: () => {},
    heartbeat: async () => {},
  });
  const lag = async () => {
    await look();
    return taken(metric.lag);
  };

  it('lags behind by what it was given and by what waits, until it is done', async () => {
    let during: unknown;
    const look = async (): Promise<void> => {
      during = await lag();
    };
    const metrics = new ConsumerMetrics('desk', { ...listener, batch: look });
    metrics.assigned([{ topic, partition: 2 }]);
    await metrics.batch(batch(3, 40));
    expect(during).toEqual([[43, place]]);
    expect(await lag()).toEqual([[40, place]]);
    metrics.caughtUp({ topic, partition: 2 }, new Date(0));
    expect(await lag()).toEqual([[0, place]]);
    metrics.assigned([]);
    expect(await lag()).toEqual([]);
  });

  it('has in flight what is handed out, also if that fails', async () => {
    taken(metric.inFlight);
    const failing = { ...listener, batch: () => Promise.reject(new Error('rebalance')) };
    await expect(new ConsumerMetrics('desk', failing).batch(batch(3))).rejects.toThrow('rebalance');
    expect(taken(metric.inFlight)).toEqual([
      [3, at],
      [-3, at],
    ]);
  });

  it('tells how long a rebalance took, once, and nothing of its first joining', () => {
    const metrics = new ConsumerMetrics('desk', listener);
    metrics.assigned([]);
    expect(taken(metric.rebalanceDuration)).toEqual([]);
    metrics.rebalancing();
    metrics.interrupted(new Error('gone'));
    metrics.assigned([]);
    metrics.assigned([]);
    expect(taken(metric.rebalanceDuration)).toEqual([
      [expect.any(Number), { 'messaging.consumer.group.name': 'desk' }],
    ]);
  });
});

describe('a producer', () => {
  const producer = (sendBatch: Producer['sendBatch']): Producer =>
    new MeasuredProducer({ ready: async () => {}, close: async () => {}, sendBatch }, 'relay');
  const record = { topic, key: 'c-1', value: '{}', headers: {} };
  const letter = { baton_error_code: 'invalid', baton_origin_topic: topic };

  it('counts what was sent by topic, dead letters by where they come from and why, and how much at once', async () => {
    const dead = { ...record, topic: 'desk.words.v1.dlt', headers: letter };
    await producer(async () => {}).sendBatch([record, record, dead]);
    expect(taken(metric.batchSize)).toEqual([[3, { 'baton.producer': 'relay' }]]);
    expect(taken(metric.sent)).toEqual([
      [2, { 'messaging.destination.name': topic }],
      [1, { 'messaging.destination.name': 'desk.words.v1.dlt' }],
    ]);
    expect(taken(metric.deadLetters)).toEqual([[1, { 'messaging.destination.name': topic, 'error.type': 'invalid' }]]);
    const [[, attributes] = []] = taken(metric.operationDuration);
    expect(attributes).toMatchObject({ 'messaging.operation.name': 'send', 'baton.producer': 'relay' });
  });

  it('counts nothing as sent that failed, and tells why', async () => {
    const failing = producer(() => Promise.reject(new SendFailure('unavailable', 'down')));
    await expect(failing.sendBatch([{ ...record, headers: letter }])).rejects.toThrow('down');
    expect(taken(metric.sent)).toEqual([]);
    expect(taken(metric.deadLetters)).toEqual([]);
    const [[, attributes] = []] = taken(metric.operationDuration);
    expect(attributes).toMatchObject({ 'error.type': 'unavailable' });
  });
});

describe('the handling of an event', () => {
  const metrics = new ProcessMetrics('desk');

  it('is timed by topic, and by how it ends', () => {
    metrics.begin(topic)();
    metrics.begin(topic)(new TypeError('bug'));
    const kinds = taken(metric.processDuration).map(([, attributes]) => attributes['error.type']);
    expect(kinds).toEqual([undefined, 'TypeError']);
    expect(taken(metric.retries)).toEqual([[1, { ...at, 'error.type': 'TypeError' }]]);
  });

  it('that was refused is not tried again, and one taken back with another did not fail', () => {
    metrics.begin(topic)(new RefusedInput('invalid', '/text'));
    metrics.begin(topic)(new RolledBack());
    expect(taken(metric.retries)).toEqual([]);
    const kinds = taken(metric.processDuration).map(([, attributes]) => attributes['error.type']);
    expect(kinds).toEqual(['invalid', 'rolled_back']);
  });
});

it('what waits is asked for when somebody looks', async () => {
  const state = { backlog: async () => ({ rows: 7, oldestAge: 1.5 }), parkedKeys: () => 2, isCircuitOpen: () => true };
  new StateMetrics('desk', state);
  await look();
  const of = { 'messaging.consumer.group.name': 'desk' };
  expect(taken(metric.outboxRows)).toEqual([[7, {}]]);
  expect(taken(metric.outboxAge)).toEqual([[1.5, {}]]);
  expect(taken(metric.parkedKeys)).toEqual([[2, of]]);
  expect(taken(metric.circuitOpen)).toEqual([[1, of]]);
});
