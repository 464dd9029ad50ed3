import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { chosenDriver } from './driver.choice.ts';

const options = { clientId: 'choice', brokers: ['127.0.0.1:1'] };
const { cache } = createRequire(import.meta.url);
const kafkaJsIsLoaded = (): boolean => Object.keys(cache).some((file) => file.includes('/node_modules/kafkajs/'));

it('the driver that is not chosen is not loaded', async () => {
  await chosenDriver('platformatic', options);
  expect(kafkaJsIsLoaded()).toBe(false);
  await chosenDriver('kafkajs', options);
  expect(kafkaJsIsLoaded()).toBe(true);
});
