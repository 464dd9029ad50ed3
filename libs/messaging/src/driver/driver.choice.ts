import type { KafkaDriver } from './driver.ts';
import type { KafkaDriverName, KafkaOptions } from './kafka.options.ts';

const load: Record<KafkaDriverName, (options: KafkaOptions) => Promise<KafkaDriver>> = {
  kafkajs: async (options) => new (await import('./kafkajs/kafkajs.driver.ts')).KafkaJsDriver(options),
  platformatic: async (options) =>
    new (await import('./platformatic/platformatic.driver.ts')).PlatformaticDriver(options),
};

/** Loads the client of that name and no other. @throws if it is not the version its driver was written for */
export function chosenDriver(name: KafkaDriverName, options: KafkaOptions): Promise<KafkaDriver> {
  return load[name](options);
}
