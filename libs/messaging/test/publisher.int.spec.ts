import { inboxTopic, messageReceived } from '@baton/contracts';
import { expect, it } from 'vitest';
import { KafkaPublisher } from '../src/outbox/kafka.publisher.ts';
import { driverFor } from './fixtures/chosen.driver.ts';
import { uniqueName } from './fixtures/infrastructure.ts';
import { createInbox, message, read } from './fixtures/wire.ts';

it('publishes at once what needs no transaction, and says when it could not', async () => {
  const producer = (await driverFor('publisher-spec')).producer();
  const publisher = new KafkaPublisher(producer, 'urn:baton:test');
  const agentId = uniqueName('agent');
  const outgoing = {
    contract: messageReceived,
    data: message('a', 1),
    topic: inboxTopic(agentId),
    conversationId: 'a',
  };
  await expect(publisher.send([outgoing])).rejects.toMatchObject({ name: 'RetryableError', code: 'kafka_topic' });
  await createInbox(agentId);
  await publisher.send([outgoing]);
  const [published] = await read(inboxTopic(agentId), 1);
  expect(published).toMatchObject({
    key: 'a',
    headers: { ce_source: 'urn:baton:test', ce_type: messageReceived.type },
  });
  await producer.close();
});
