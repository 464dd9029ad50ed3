import {
  type Inbox,
  inboxTopic,
  newId,
  type TaskCompleted,
  type TaskRequested,
  taskCompleted,
  taskRequested,
} from '@baton/contracts';
import type { Outsider, Seen, Wiretap } from '@baton/testing';

export type Given = Inbox<TaskRequested>;
export type Result = Inbox<TaskCompleted>;

export const completedTopic = 'task.completed.v1';

/** Work given out and done in one conversation by agents that are nothing but a Kafka client. */
export class Work {
  constructor(
    private readonly outsider: Outsider,
    private readonly tap: Wiretap,
    private readonly conversationId: string,
  ) {}

  /** @returns the taskId */
  async ask(agentId: string, task: Partial<TaskRequested> = {}, withinMs = 60_000): Promise<string> {
    const taskId = newId();
    const data: TaskRequested = {
      taskId,
      conversationId: this.conversationId,
      epoch: 1,
      from: { agentId },
      to: { capability: 'lookup' },
      description: 'Find the payment.',
      input: { invoice: '2026-0314' },
      deadline: new Date(Date.now() + withinMs).toISOString(),
      depth: 0,
      ...task,
    };
    await this.outsider.send(taskRequested, data, { id: taskId, source: `urn:baton:${agentId}` });
    return taskId;
  }

  /** A group of so many, all at once. */
  async fanOut(agentId: string, size: number, task: Partial<TaskRequested> = {}, withinMs?: number): Promise<string> {
    const groupId = newId();
    const whole = { ...task, groupId, groupSize: size };
    await Promise.all(Array.from({ length: size }, () => this.ask(agentId, whole, withinMs)));
    return groupId;
  }

  async end(agentId: string, taskId: string, end: Partial<TaskCompleted> = {}): Promise<string> {
    const { conversationId } = this;
    const by = { agentId };
    const data = { taskId, conversationId, by, outcome: 'done' as const, output: { found: taskId }, ...end };
    const { id } = await this.outsider.send(taskCompleted, data, { source: `urn:baton:${agentId}` });
    return id;
  }

  async fail(agentId: string, taskId: string): Promise<void> {
    const error = { step: 'lookup', code: 'down', attempts: 3, last: 'The store does not answer.' };
    await this.end(agentId, taskId, { outcome: 'failed', output: undefined, error });
  }

  /** The first so many tasks that were given to these agents, each with whom it is. */
  async given(agentIds: readonly string[], count: number): Promise<{ agentId: string; task: Given }[]> {
    const found = await this.tap.untilMany(count, (record) => this.isIn(record, agentIds, 'task.requested'));
    return found.map(({ topic, data }) => ({
      agentId: agentIds.find((agentId) => inboxTopic(agentId) === topic) ?? '',
      task: data as Given,
    }));
  }

  /** The first so many results, or words to stop, in an agent's inbox. */
  async results(agentId: string, count: number, timeoutMs = 20_000): Promise<Result[]> {
    const found = await this.tap.untilMany(
      count,
      (record) => this.isIn(record, [agentId], 'task.completed'),
      timeoutMs,
    );
    return found.map(({ data }) => data as Result);
  }

  /** What is in an agent's inbox of it by now. */
  heard(agentId: string): Result[] {
    return this.tap.records
      .filter((record) => this.isIn(record, [agentId], 'task.completed'))
      .map(({ data }) => data as Result);
  }

  /** How many of these ended how. */
  static count(results: readonly TaskCompleted[]): Record<string, number> {
    const counted: Record<string, number> = {};
    for (const { outcome } of results) counted[outcome] = (counted[outcome] ?? 0) + 1;
    return counted;
  }

  private isIn({ topic, key, type }: Seen, agentIds: readonly string[], expected: string): boolean {
    return key === this.conversationId && type === expected && agentIds.some((id) => inboxTopic(id) === topic);
  }
}
