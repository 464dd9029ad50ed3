import type { EncodedRecord } from '@baton/contracts';
import { chosenDriver, defaultKafkaDriver } from '@baton/messaging';
import { Customers, requests, words } from './customers.ts';
import { closedLoop, type Ran, steady } from './laps.ts';
import type { Story } from './story.ts';

// The customers, in a process of their own, so that what they cost is told apart: `load.process.ts 127.0.0.1:9092`. It says that it
// is ready, and answers each lap it is asked for; it ends with whoever started it. What it reads it does not commit.

export interface Asked {
  readonly story: Story;
  readonly seconds: number;
  readonly inFlight?: number;
  readonly perSecond?: number;
}

export type Answer = { readonly ran: Ran } | { readonly failed: string };

const brokers = (process.argv[2] ?? '').split(',');
const driver = await chosenDriver(defaultKafkaDriver, { clientId: 'bench-load', brokers });
const producer = driver.producer();
const customers = new Customers((record) => void written(record));
let batch: EncodedRecord[] = [];
let writing = false;

await producer.ready();
await listen();
process.on('message', (asked: Asked) => void answer(asked).then((words) => process.send?.(words)));
process.on('disconnect', () => process.exit());
process.send?.('ready');

async function answer({ story, seconds, inFlight, perSecond = 0 }: Asked): Promise<Answer> {
  customers.forget();
  const lap = inFlight ? closedLoop(customers, story, inFlight, seconds) : steady(customers, story, perSecond, seconds);
  return lap.then(
    (ran) => ({ ran }),
    (error: Error) => ({ failed: error.message }),
  );
}

/** What is written while a batch is on its way goes with the next. */
async function written(record: EncodedRecord): Promise<void> {
  batch.push(record);
  if (writing) return;
  writing = true;
  while (batch.length > 0) {
    const now = batch;
    batch = [];
    await producer.sendBatch(now);
  }
  writing = false;
}

/** Resolves when every partition is read, from its beginning. */
async function listen(): Promise<void> {
  await new Promise<void>((assigned, crashed) => {
    const consumer = driver.consumer(`bench-load-${process.pid}`, [requests, words], {
      async batch({ records, resolve }) {
        for (const record of records) customers.hear(record);
        const last = records.at(-1);
        if (last) resolve(last.offset);
      },
      assigned: () => assigned(),
      caughtUp: () => {},
      rebalancing: () => {},
      interrupted: () => {},
      crashed,
    });
    consumer.start().catch(crashed);
  });
}
