import type { Kafka } from 'kafkajs';
import type { FoundRecord } from '../../tools/dlt/letter.ts';
import { type Range, RecordsReader } from '../../tools/dlt/records.reader.ts';
import type { Dice } from '../faults/fault.ts';

/** Of each topic that matches, some neighbours in one partition, of any age. @throws if there are none */
export async function pastRecords(kafka: Kafka, dice: Dice, topics: RegExp, most: number): Promise<FoundRecord[]> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const reader = new RecordsReader(kafka, admin);
    const names = (await admin.listTopics()).filter((topic) => topics.test(topic));
    const ranges = (await Promise.all(names.map((topic) => reader.ranges(topic)))).map((all) =>
      windowOf(all, dice, most),
    );
    const found: FoundRecord[] = [];
    await reader.read(ranges, (record) => void found.push(record));
    if (found.length === 0) throw new Error('there is no record yet');
    return found;
  } finally {
    await admin.disconnect();
  }
}

function windowOf(ranges: readonly Range[], dice: Dice, most: number): Range {
  const range = dice.pick(ranges);
  const room = Math.max(0, Number(range.to - range.from) - most);
  const from = range.from + BigInt(Math.floor(dice.roll() * (room + 1)));
  const to = from + BigInt(most);
  return { ...range, from, to: to < range.to ? to : range.to };
}
