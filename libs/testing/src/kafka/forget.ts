import { setTimeout as pause } from 'node:timers/promises';
import { isInboxTopic, topics } from '@baton/contracts';
import { asAdmin } from './client.ts';

/** Removes the topics and the consumer groups that earlier systems of these services left behind. */
export function forgetEarlierSystems(services: readonly string[]): Promise<void> {
  return asAdmin(async (admin) => {
    const { groups } = await admin.listGroups();
    const left = groups.map(({ groupId }) => groupId).filter((group) => services.includes(group));
    if (left.length > 0) await admin.deleteGroups(left);
    const known = new Set(topics.map(({ name }) => name));
    const ours = (await admin.listTopics()).filter(
      (topic) => known.has(topic) || isInboxTopic(topic) || services.some((name) => topic.startsWith(`${name}.`)),
    );
    if (ours.length > 0) await admin.deleteTopics({ topics: ours });
    while ((await admin.listTopics()).some((topic) => ours.includes(topic))) await pause(20);
  });
}
