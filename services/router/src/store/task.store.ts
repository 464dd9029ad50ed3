import type { TaskCompleted, TaskRequested } from '@baton/contracts';
import { rowsAsked, together } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import type { TaskRecord } from '../domain/tasks/task-group.ts';
import type { Cause } from './cause.ts';
import type { Finding } from './transcript.store.ts';

/** What is known of a task before anything is decided about it. */
export interface KnownTask {
  /** Once it has ended. */
  readonly over?: Pick<TaskCompleted, 'outcome' | 'by'>;
}

/** Work that was given out, one row each, with what it is about and what came of it. */
@Injectable()
export class TaskStore {
  async known({ tx, tenant, conversationId }: Cause, taskId: string): Promise<KnownTask | undefined> {
    const [row] = await tx.gather<KnownRow>(findTask, [tenant, conversationId, taskId]);
    return row && (row.outcome ? { over: { outcome: row.outcome, by: { agentId: row.by } } } : {});
  }

  /**
   * What stands in the tasks whose results nobody has yet; nothing is asked of the database where there are none.
   * @param finding may be under way
   */
  async awaited({ tx, tenant, conversationId }: Cause, finding: Finding): Promise<readonly TaskRecord[]> {
    const groups = (await finding)?.tasks ?? [];
    const found = await together(
      groups.map(({ key }) => tx.gather<RecordRow>(tasksOfGroup, [tenant, conversationId, key])),
    );
    return found.flatMap((rows, n) => rows.map((row) => recordOf(row, groups[n]?.key ?? '')));
  }
}

interface KnownRow {
  readonly outcome: TaskCompleted['outcome'] | null;
  readonly by: string;
}

interface RecordRow {
  readonly request: string;
  readonly result: string | null;
}

const recordOf = ({ request, result }: RecordRow, key: string): TaskRecord => ({
  key,
  request: JSON.parse(request) as TaskRequested,
  ...(result && { result: JSON.parse(result) as TaskCompleted }),
});

const findTask = {
  name: 'task-find',
  text: `
    SELECT place::integer AS row, outcome, ended_by AS by
    FROM ${rowsAsked('asked', { tenant: 'text', conversation_id: 'text', task_id: 'text' })}
    JOIN task USING (tenant, conversation_id, task_id)`,
};

const tasksOfGroup = {
  name: 'task-group',
  text: `
    SELECT place::integer AS row, request, result
    FROM ${rowsAsked('asked', { tenant: 'text', conversation_id: 'text', group_key: 'text' })}
    JOIN task USING (tenant, conversation_id, group_key)
    WHERE settled_at IS NULL
    ORDER BY place, task.position`,
};
