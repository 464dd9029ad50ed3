import { contracts } from './contracts.ts';

/** A topic as it is to be created. */
export interface Topic {
  readonly name: string;
  readonly partitions: number;
  /** Absent: by age. */
  readonly cleanup?: 'compact';
  /** Kafka's own names and values. */
  readonly config: Readonly<Record<string, string>>;
}

const DAY_MS = 86_400_000;
const PUBLIC_PARTITIONS = 12;
const INBOX_PARTITIONS = 3;
const DEAD_LETTER_PARTITIONS = 1;
const DEAD_LETTER_MIB = 128;
const MIB = 1024 * 1024;

/** The broker's clock stamps records: a sender's cannot drive retention or deadlines. Larger than any event, so that we refuse by name. */
const always = { 'max.message.bytes': String(1024 * 1024), 'message.timestamp.type': 'LogAppendTime' };
const keptFor = (days: number) => ({ ...always, 'cleanup.policy': 'delete', 'retention.ms': String(days * DAY_MS) });
const compacted = { ...always, 'cleanup.policy': 'compact' };

const compactedTopics = new Set(['agent.card.v1', 'routing.policy.v1']);

const publicTopic = (name: string): Topic =>
  compactedTopics.has(name)
    ? { name, partitions: PUBLIC_PARTITIONS, cleanup: 'compact', config: compacted }
    : { name, partitions: PUBLIC_PARTITIONS, config: keptFor(7) };

/** Every public topic. */
export const topics: readonly Topic[] = [...new Set(contracts.flatMap(({ topic }) => topic ?? []))].map(publicTopic);

/** An agent's inbox as it is to be created. */
export const inboxOf = (agentId: string): Topic => ({
  name: inboxTopic(agentId),
  partitions: INBOX_PARTITIONS,
  config: keptFor(7),
});

/** Kafka forgets whole segments only, so these are small beside it. */
const atMost = (mebibytes: number) => ({
  'retention.bytes': String(mebibytes * MIB),
  'segment.bytes': String((mebibytes / 8) * MIB),
});

/**
 * The dead letters of a consumer group's topic as they are to be created. Whoever can write to the topic can fill them, so
 * they are bounded in bytes too: the oldest go first.
 */
export const deadLettersOf = (group: string, topic: string): Topic => ({
  name: deadLetterTopic(group, topic),
  partitions: DEAD_LETTER_PARTITIONS,
  config: { ...keptFor(30), ...atMost(DEAD_LETTER_MIB) },
});

/** What operators have done about dead letters; kept longer than any of them. */
export const handledLetters: Topic = { name: 'dead-letters.handled.v1', partitions: 1, config: keptFor(90) };

export const inboxTopic = (agentId: string): string => `agent.${agentId}.inbox.v1`;
export const isInboxTopic = (topic: string): boolean => /^agent\..+\.inbox\.v1$/.test(topic);
export const deadLetterTopic = (group: string, topic: string): string => `${group}.${topic}.dlt`;
/** `ce_source` of an agent or a service. */
export const sourceOf = (agentId: string): string => `urn:baton:${agentId}`;

/** What the router reads. */
export const routerInputs: readonly string[] = [
  'conversation.message.received.v1',
  'conversation.choice.v1',
  'conversation.reply.v1',
  'handoff.requested.v1',
  'handoff.accepted.v1',
  'handoff.rejected.v1',
  'handoff.withdrawn.v1',
  'handoff.progress.v1',
  'task.requested.v1',
  'task.completed.v1',
  'approval.requested.v1',
  'approval.decided.v1',
  'agent.card.v1',
  'agent.heartbeat.v1',
  'routing.policy.v1',
  'privacy.erasure.requested.v1',
];

/** What the gateway reads. */
export const gatewayInputs: readonly string[] = [
  'conversation.message.sent.v1',
  'conversation.lifecycle.v1',
  'handoff.progress.v1',
  'handoff.ended.v1',
  'agent.card.v1',
];
