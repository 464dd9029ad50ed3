import { randomUUID } from 'node:crypto';
import type { Journal } from './journal.ts';
import { type Stranger, sha256Of } from './stranger.ts';

const tenant = 'acme';
const type = 'conversation.message.received';

/** Of another tenant, by Kafka as any channel may come: they say two things and do not wait. */
export async function saidElsewhere(stranger: Stranger, journal: Journal): Promise<void> {
  const conversationId = randomUUID();
  const canary = `canary-${sha256Of(conversationId).slice(0, 8)}`;
  for (const text of [
    `My account is TC-1001 and I was charged twice. ${canary}`,
    `My internet is very slow in the evening. ${canary}`,
  ]) {
    const messageId = randomUUID();
    const record = recordOf(conversationId, messageId, text);
    await journal.during({ f: 'say', tenant, conversationId, messageId, text }, () => stranger.write(record));
  }
}

function recordOf(conversationId: string, messageId: string, text: string) {
  const sentAt = new Date().toISOString();
  const customer = { id: 'C-1001', language: 'en' };
  return {
    topic: `${type}.v1`,
    key: conversationId,
    value: JSON.stringify({ conversationId, messageId, customer, channel: 'chaos', text, sentAt }),
    headers: {
      ce_specversion: '1.0',
      ce_id: messageId,
      ce_source: 'urn:baton:chaos',
      ce_type: type,
      ce_subject: conversationId,
      ce_tenant: tenant,
      ce_time: sentAt,
      'content-type': 'application/json',
    },
  };
}
