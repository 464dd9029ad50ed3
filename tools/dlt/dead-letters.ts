import { type Admin, Kafka, logLevel, Partitioners, type Producer } from 'kafkajs';
import { Trouble } from '../infrastructure/trouble.ts';
import { handledTopic, type Mark, Marks, markRecord } from './handled.ts';
import { type FoundRecord, type Letter, letterOf, type Place } from './letter.ts';
import type { Original } from './original.ts';
import { type Selection, selects } from './plan.ts';
import { type Range, RecordsReader, type Take } from './records.reader.ts';

/** The dead letters of one Kafka, and the record of what became of them. */
export class DeadLetters {
  readonly #admin: Admin;
  readonly #producer: Producer;
  readonly #reader: RecordsReader;
  readonly #brokers: string;

  constructor(brokers: string) {
    this.#brokers = brokers;
    const kafka = new Kafka({ clientId: 'baton-dlt', brokers: brokers.split(','), logLevel: logLevel.NOTHING });
    this.#admin = new Kafka({
      clientId: 'baton-dlt',
      brokers: brokers.split(','),
      logLevel: logLevel.NOTHING,
      retry: { retries: 2 },
    }).admin();
    this.#producer = kafka.producer({
      allowAutoTopicCreation: false,
      maxInFlightRequests: 1,
      createPartitioner: Partitioners.DefaultPartitioner,
    });
    this.#reader = new RecordsReader(kafka, this.#admin);
  }

  /** @throws Trouble if no Kafka answers, or none of ours */
  async open(): Promise<void> {
    await this.#admin.connect().catch(() => {
      throw new Trouble(`no Kafka answers at ${this.#brokers}.`);
    });
    if (!(await this.#admin.listTopics()).includes(handledTopic))
      throw new Trouble(`Kafka at ${this.#brokers} lacks ${handledTopic}: create the topics, as npm start does.`);
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.#admin.disconnect(), this.#producer.disconnect()]);
  }

  async topics(): Promise<string[]> {
    return (await this.#admin.listTopics()).filter((topic) => topic.endsWith('.dlt')).sort();
  }

  async marks(): Promise<Marks> {
    const marks = new Marks();
    await this.#reader.read(await this.#reader.ranges(handledTopic), (record) => marks.add(record));
    return marks;
  }

  /** The letters of all these, without their bytes. */
  async letters(selections: readonly Selection[]): Promise<Letter[]> {
    const letters: Letter[] = [];
    await this.#read(selections, (record) => void letters.push(letterOf(record)));
    return letters;
  }

  /** The letters with all that they hold, one after the other. */
  each(selection: Selection, take: Take): Promise<void> {
    return this.#read([selection], take);
  }

  /** The record at this place; nothing if the topic no longer holds it. */
  async at(place: Place): Promise<FoundRecord | undefined> {
    const { topic, partition, offset } = place;
    const held = (await this.#rangesIfThere(topic)).find((range) => range.partition === partition);
    if (!held || offset < held.from || offset >= held.to) return undefined;
    let found: FoundRecord | undefined;
    await this.#reader.read([{ topic, partition, from: offset, to: offset + 1n }], (record) => {
      found = record;
    });
    return found;
  }

  /** Where its key belongs; without a key, to the partition where it was. */
  async send({ topic, partition }: Place, original: Original): Promise<void> {
    const { key, value, headers } = original;
    await this.#producer.connect();
    const messages = [{ key, value, headers, ...(key === null && { partition }) }];
    await this.#producer.send({ topic, messages, acks: -1 });
  }

  async mark(letter: Letter, mark: Mark): Promise<void> {
    await this.#producer.connect();
    await this.#producer.send({ topic: handledTopic, messages: [markRecord(letter, mark)], acks: -1 });
  }

  async #read(selections: readonly Selection[], take: Take): Promise<void> {
    const ranges: Range[] = [];
    for (const selection of selections)
      ranges.push(...(await this.#rangesOf(selection.topic)).map((range) => within(range, selection)));
    const one = (record: FoundRecord) =>
      selections.some((selection) => selects(selection, letterOf(record))) ? take(record) : undefined;
    await this.#reader.read(ranges, one);
  }

  async #rangesOf(topic: string): Promise<Range[]> {
    return this.#reader.ranges(topic).catch(() => {
      throw new Trouble(`there is no topic ${topic}: npm run dlt -- list names those with open letters.`);
    });
  }

  #rangesIfThere(topic: string): Promise<Range[]> {
    return this.#reader.ranges(topic).catch(() => []);
  }
}

function within(range: Range, { from = range.from, to = range.to }: Selection): Range {
  return { ...range, from: from > range.from ? from : range.from, to: to < range.to ? to + 1n : range.to };
}
