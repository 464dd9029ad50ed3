import { javaAnswers, javaVersion, kafkaJars } from './jars.ts';
import type { Kafka, KafkaOptions } from './kafka.contract.ts';
import { composeAnswers, startWithCompose } from './kafka-compose.ts';
import { startWithJava } from './kafka-java.ts';
import { kafkaAnswers } from './kafka-ready.ts';
import { Trouble } from './trouble.ts';
import { until } from './until.ts';

/** A Kafka that answers: the one KAFKA_BROKERS names, else one of our own, run by local Java or by Docker. */
export async function startKafka(options: KafkaOptions): Promise<Kafka> {
  const brokers = process.env.KAFKA_BROKERS;
  if (brokers) return useGiven(brokers);
  if (await javaAnswers(kafkaJars(options.jars))) return startWithJava(options);
  if (await composeAnswers()) return startWithCompose(options);
  const java = await javaVersion();
  const found = java ? `Java ${java}${java < 17 ? '' : ' without Maven'}` : 'no Java';
  throw new Trouble(
    `No Kafka (there is ${found}, and no Docker that answers): install Java 17 or later with Maven, or start Docker, or set KAFKA_BROKERS to the brokers of a running Kafka.`,
  );
}

async function useGiven(brokers: string): Promise<Kafka> {
  if (!/^[^\s:,]+:\d+(,[^\s:,]+:\d+)*$/.test(brokers))
    throw new Trouble(`KAFKA_BROKERS is '${brokers}', not host:port[,host:port]: correct it or leave it out.`);
  await until(() => kafkaAnswers(brokers), { ms: 10_000 }).catch(() => {
    throw new Trouble(`No Kafka answers at ${brokers}: start it, or correct or leave out KAFKA_BROKERS.`);
  });
  return { brokers, from: 'KAFKA_BROKERS', stop: async () => {} };
}
