import { Kafka } from 'kafkajs';
import { expect, it, vi } from 'vitest';
import type { ConsumerListener } from '../driver.ts';
import { KafkaJsDriver } from './kafkajs.driver.ts';

it('two consumers share no client, which would keep their committed offsets in one place', () => {
  const consumer = vi.spyOn(Kafka.prototype, 'consumer');
  const driver = new KafkaJsDriver({ clientId: 'spec', brokers: ['127.0.0.1:1'] });
  for (const topic of ['a', 'b']) driver.consumer('group', [topic], {} as ConsumerListener);
  expect(new Set(consumer.mock.contexts).size).toBe(2);
});
