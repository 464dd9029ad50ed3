import { randomUUID } from 'node:crypto';
import type { FoundRecord } from '../../tools/dlt/letter.ts';
import type { Fault } from '../faults/fault.ts';
import type { Journal } from './journal.ts';
import { pastRecords } from './past.records.ts';
import { Stranger } from './stranger.ts';

const claimsAndWords = /^(handoff\.accepted|conversation\.reply)\.v1$/;
const mostOfTopic = 100;

/** Agents that were away for long go on where they were: their offer is gone, their epoch over. */
export const late = (journal: Journal): Fault => ({
  name: 'late',
  what: 'a hundred old claims, and words of the first epoch, come again under new ids',
  brokers: 1,
  lastsMs: 0,
  async strike({ brokers }, dice) {
    const stranger = new Stranger(brokers);
    for (const record of await pastRecords(stranger.kafka, dice, claimsAndWords, mostOfTopic)) {
      const value = outdated(record);
      if (value) await again(journal, stranger, record, value);
    }
    await stranger.leave();
    return async () => {};
  },
});

/** Undefined for what may be in time still. */
function outdated({ topic, value }: FoundRecord): string | undefined {
  const data = JSON.parse(value?.toString() ?? '{}') as { epoch?: number };
  if (topic === 'handoff.accepted.v1') return JSON.stringify(data);
  return (data.epoch ?? 0) > 1 ? JSON.stringify({ ...data, epoch: 1 }) : undefined;
}

async function again(journal: Journal, stranger: Stranger, record: FoundRecord, value: string): Promise<void> {
  const { topic, key, headers } = record;
  const ceId = randomUUID();
  const conversationId = key?.toString() ?? '';
  const tenant = headers.ce_tenant?.toString() ?? 'default';
  await journal.during({ f: 'forge', tenant, conversationId, ceId }, () =>
    stranger.write({ topic, key, value, headers: { ...headers, ce_id: ceId } }),
  );
}
