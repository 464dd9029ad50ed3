import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { hostileBytes } from '../../libs/messaging/test/hostile/bytes.ts';
import { hostileEnvelopes } from '../../libs/messaging/test/hostile/envelopes.ts';
import type { Hostile, Sent } from '../../libs/messaging/test/hostile/hostile.ts';
import type { Dice, Fault } from '../faults/fault.ts';
import { tenant } from './customer.ts';
import type { Journal } from './journal.ts';
import { Stranger, sha256Of } from './stranger.ts';

const topic = 'conversation.message.received.v1';
/** For so many messages of customers, one that is none. */
const among = 9;
const lookEveryMs = 200;
/** Every record of a run is read again by the checker, and lies in its memory. */
const bytesMax = 128 * 1_024;
const headersMax = 1_000;

/** A tenth of what arrives is none of what it should be, in the places of the customers who write meanwhile. */
export const poison = (journal: Journal): Fault => ({
  name: 'poison',
  what: 'one record in ten that the customers’ topic gets is hostile',
  brokers: 1,
  lastsMs: 10_000,
  async strike({ brokers }, dice) {
    const stranger = new Stranger(brokers);
    const end = new AbortController();
    const poisoning = poisoned(journal, dice, stranger, end.signal);
    return async () => {
      end.abort();
      await poisoning;
      await stranger.leave();
    };
  },
});

async function poisoned(journal: Journal, dice: Dice, stranger: Stranger, signal: AbortSignal): Promise<void> {
  let seen = journal.entries.length;
  let said: string[] = [];
  while (!signal.aborted) {
    const news = journal.entries.slice(seen);
    seen += news.length;
    said.push(...news.flatMap((entry) => (entry.type === 'invoke' && entry.f === 'say' ? entry.conversationId : [])));
    for (; said.length >= among; said = said.slice(among)) await write(journal, stranger, dice, said[0] as string);
    await pause(lookEveryMs, undefined, { signal }).catch(() => undefined);
  }
}

async function write(journal: Journal, stranger: Stranger, dice: Dice, conversationId: string): Promise<void> {
  const { key, value, headers } = await hostileOf(dice, conversationId);
  const intent = { f: 'poison', tenant, conversationId, topic, sha256: sha256Of(value) } as const;
  await journal.during(intent, () => stranger.write({ topic, key, value, headers }));
}

async function hostileOf(dice: Dice, conversationId: string): Promise<Sent> {
  return madeOf(goodOf(conversationId), dice.pick(await corpus));
}

async function madeOf(good: Sent, { batch }: Hostile): Promise<Sent> {
  const { records } = await batch(good);
  return records[0] as Sent;
}

const isLight = ({ key, value, headers }: Sent): boolean => {
  const inHeaders = Object.values(headers).flat();
  return (
    inHeaders.length <= headersMax && [key, value, ...inHeaders].every((bytes) => (bytes?.length ?? 0) <= bytesMax)
  );
};

/** What is refused. Some of the corpus bends what other events have, and leaves a customer's message as good as it was. */
const corpus: Promise<readonly Hostile[]> = (async () => {
  const good = goodOf('any');
  const light: Hostile[] = [];
  for (const hostile of [...hostileBytes, ...hostileEnvelopes]) {
    const made = await madeOf(good, hostile);
    if (hostile.answer !== 'handled' && isLight(made) && !isDeepStrictEqual(made, good)) light.push(hostile);
  }
  return light;
})();

/** What a channel would have sent. */
function goodOf(conversationId: string): Sent {
  const data = {
    conversationId,
    messageId: randomUUID(),
    customer: { id: 'C-1001', language: 'en' },
    channel: 'chaos',
    text: 'This must not arrive.',
    sentAt: new Date().toISOString(),
  };
  return { key: conversationId, value: JSON.stringify(data), headers: headersOf(conversationId) };
}

function headersOf(conversationId: string): Sent['headers'] {
  return {
    ce_specversion: '1.0',
    ce_id: randomUUID(),
    ce_source: 'urn:baton:stranger',
    ce_type: 'conversation.message.received',
    ce_dataschema: 'urn:baton:conversation.message.received:1.0',
    ce_subject: conversationId,
    ce_tenant: tenant,
    ce_time: new Date().toISOString(),
    'content-type': 'application/json',
  };
}
