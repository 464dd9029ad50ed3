import type { Fault } from '../faults/fault.ts';
import { pastRecords } from './past.records.ts';
import { Stranger } from './stranger.ts';

/** Topics and inboxes in which what happens in conversations is written. */
export const ofConversations =
  /^(conversation|handoff|approval|routing\.decided)\..*(?<!\.dlt)$|^agent\..+\.inbox\.v\d+$/;
const mostOfTopic = 100;

/** At least once, as the wire promises: byte for byte, in the same place, also long after. */
export const repeat: Fault = {
  name: 'repeat',
  what: 'of every topic and inbox, a hundred records of any age are written again',
  brokers: 1,
  lastsMs: 0,
  async strike({ brokers }, dice) {
    const stranger = new Stranger(brokers);
    for (const { topic, partition, key, value, headers } of await pastRecords(
      stranger.kafka,
      dice,
      ofConversations,
      mostOfTopic,
    ))
      await stranger.write({ topic, partition, key, value, headers });
    await stranger.leave();
    return async () => {};
  },
};
