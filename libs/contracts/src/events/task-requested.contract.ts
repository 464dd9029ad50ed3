import { conversationOf, publicContract } from '../contract.ts';
import { Id, JsonObject, Optional, Part, Text, Time, Whole } from '../fields.ts';
import { Party, TaskTarget } from '../parts/parties.ts';
import { Usage } from '../parts/usage.ts';

/** An owner gives a piece of its work out and stays the owner; a worker a piece of its task, as `parentTaskId`. */
export class TaskRequested {
  @Id() taskId: string;
  /** Tasks of one group are waited for together. */
  @Optional() @Id() groupId?: string;
  /** How many tasks the group has: it is waited for until all of them were asked for. */
  @Optional() @Whole(1, 1_000) groupSize?: number;
  @Optional() @Id() parentTaskId?: string;
  @Id() conversationId: string;
  @Whole() epoch: number;
  @Part(() => Party) from: Party;
  @Part(() => TaskTarget) to: TaskTarget;
  @Text(4_000, 1) description: string;
  @JsonObject() input: Record<string, unknown>;
  @Time() deadline: string;
  /** What the task may take with all that it is made of, as its workers say; beyond, the router ends it. */
  @Optional() @Part(() => Usage) budget?: Usage;
  /** How deep delegation is nested; 0 for an owner's own. */
  @Whole(0, 100) depth: number;
}

export const taskRequested = publicContract('task.requested', TaskRequested, conversationOf);
