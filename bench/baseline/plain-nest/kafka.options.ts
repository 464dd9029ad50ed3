import { type KafkaOptions, Transport } from '@nestjs/microservices';

const brokers = (process.env.KAFKA_BROKERS ?? '').split(',');

/** Of a service, for what it reads and for what it sends. */
export const kafkaOptions = (service: string): KafkaOptions => ({
  transport: Transport.KAFKA,
  options: { client: { clientId: service, brokers }, consumer: { groupId: service } },
});

/** The client that is injected. */
export const KAFKA = 'KAFKA';
