import { setTimeout as pause } from 'node:timers/promises';
import { isInboxTopic, topics } from '@baton/contracts';
import type { Admin } from 'kafkajs';
import { asAdmin } from './client.ts';

/** Removes the topics that earlier systems of these services left behind; the offsets of their groups go with them. */
export function forgetEarlierSystems(services: readonly string[]): Promise<void> {
  return asAdmin(async (admin) => {
    const left = await topicsOf(services, admin);
    if (left.length > 0) await admin.deleteTopics({ topics: left });
    while ((await topicsOf(services, admin)).length > 0) await pause(20);
  });
}

async function topicsOf(services: readonly string[], admin: Admin): Promise<string[]> {
  const known = new Set(topics.map(({ name }) => name));
  const deadLetters = (topic: string) => services.some((name) => topic.startsWith(`${name}.`));
  return (await admin.listTopics()).filter((topic) => known.has(topic) || isInboxTopic(topic) || deadLetters(topic));
}
