import { conversationOf, publicContract } from '../contract.ts';
import { Id, Json, OneOf, Optional, Part } from '../fields.ts';
import { ErrorReport } from '../parts/package-parts.ts';
import { Party } from '../parts/parties.ts';
import { Usage } from '../parts/usage.ts';
import { type TaskOutcome, taskOutcomes } from '../vocabulary.ts';

/**
 * What became of a task. Written by the worker; `cancelled` by whoever asked and takes it back; what nobody else says, such as
 * `timeout` at the deadline, by the router.
 */
export class TaskCompleted {
  @Id() taskId: string;
  @Optional() @Id() groupId?: string;
  @Id() conversationId: string;
  @Part(() => Party) by: Party;
  @OneOf(taskOutcomes) outcome: TaskOutcome;
  @Optional() @Json() output?: unknown;
  @Optional() @Part(() => ErrorReport) error?: ErrorReport;
  @Optional() @Part(() => Usage) usage?: Usage;
}

export const taskCompleted = publicContract('task.completed', TaskCompleted, conversationOf);
