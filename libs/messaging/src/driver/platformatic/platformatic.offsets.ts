import type { TopicPartition } from '../driver.ts';
import { byTopic } from './platformatic.assigner.ts';
import type { ConsumerClient } from './platformatic.clients.ts';

const OLDEST = -2n;

/** For each topic, by number of the partition. */
export function oldestOf(client: ConsumerClient, places: readonly TopicPartition[]): Promise<Map<string, bigint[]>> {
  return client.listOffsets({ ...placesOf(places), timestamp: OLDEST });
}

/** What retention has removed is gone: a partition that stood there goes on with the oldest record there is. */
export async function moveInRange(
  client: ConsumerClient,
  places: readonly (TopicPartition & { position: bigint })[],
): Promise<void> {
  const oldest = await oldestOf(client, places);
  const newest = await client.listOffsets(placesOf(places));
  for (const place of places) {
    const first = oldest.get(place.topic)?.[place.partition] ?? 0n;
    const end = newest.get(place.topic)?.[place.partition] ?? 0n;
    if (place.position < first || place.position > end) place.position = first;
  }
}

function placesOf(places: readonly TopicPartition[]) {
  const partitions = byTopic(places);
  return { topics: Object.keys(partitions), partitions };
}
