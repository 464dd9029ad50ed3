import { deadLettersOf, gatewayInputs, handledLetters, routerInputs, topics } from '@baton/contracts';
import { chosenDriver } from './driver/driver.choice.ts';
import { defaultKafkaDriver } from './driver/kafka.options.ts';
import { ensureTopics } from './topics/ensure-topics.ts';

/** Who reads public topics; an agent's inbox gets its dead letters from the router. */
const inputs = { router: routerInputs, gateway: gatewayInputs };

/** Needs KAFKA_BROKERS, `host:port[,host:port]`. Any number of runs leave the same topics. */
async function createTopics(): Promise<void> {
  const brokers = process.env.KAFKA_BROKERS;
  if (!brokers) throw new Error('KAFKA_BROKERS is not set: name the brokers as host:port[,host:port]');
  const driver = await chosenDriver(defaultKafkaDriver, { clientId: 'create-topics', brokers: brokers.split(',') });
  const deadLetters = Object.entries(inputs).flatMap(([group, read]) =>
    read.map((topic) => deadLettersOf(group, topic)),
  );
  const wanted = [...topics, ...deadLetters, handledLetters];
  const created = await ensureTopics(driver.topics, wanted);
  console.log(`${wanted.length} topics, ${created.length} of them new`);
}

createTopics().catch((error: Error) => {
  console.error(`Topics were not created: ${error.message}`);
  process.exitCode = 1;
});
