import type { TopicPartition } from '../../../libs/messaging/src/driver/driver.ts';

export const nameOf = ({ topic, partition }: TopicPartition): string => `${topic}[${partition}]`;
