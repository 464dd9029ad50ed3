import { type KafkaOptions, Transport } from '@nestjs/microservices';

const { KAFKA_BROKERS = '', KAFKA_PREFIX = '' } = process.env;

export const topics = {
  requested: `${KAFKA_PREFIX}.handoff.requested`,
  offered: `${KAFKA_PREFIX}.handoff.offered`,
  accepted: `${KAFKA_PREFIX}.handoff.accepted`,
};

/** Of a service, for what it reads and for what it sends. */
export const kafkaOptions = (service: string): KafkaOptions => ({
  transport: Transport.KAFKA,
  options: {
    client: { clientId: service, brokers: KAFKA_BROKERS.split(',') },
    consumer: { groupId: `${KAFKA_PREFIX}.${service}` },
  },
});

/** The client that is injected. */
export const KAFKA = 'KAFKA';
