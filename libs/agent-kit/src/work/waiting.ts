import { traceparentOf } from '@baton/messaging';
import { askFor } from '../delegation/ask-for.ts';
import type { Asked, Begun, Call, Giver, Run } from '../domain/run.ts';
import { runIdOf } from '../domain/run.ts';
import type { TaskWork } from '../domain/task.ts';
import type { OwnerWork } from '../domain/work.ts';
import type { WorkItem } from '../store/work.store.ts';

/** What is left behind by a run that waits for these calls: itself, and what it asks for. @throws DelegationRefused `not_sendable` */
export const waiting = (
  begun: Begun,
  calls: readonly Call[],
  giver: Omit<Giver, 'conversationId'>,
  { tenant, conversationId, work, now: claimedAt }: WorkItem<OwnerWork | TaskWork>,
): { readonly run: Run; readonly asked: readonly Asked[] } => {
  const runId = runIdOf(conversationId, work);
  const asked = askFor(calls, { ...giver, conversationId }, { tenant, runId, claimedAt });
  return { run: { ...begun, runId, traceparent: begun.traceparent ?? traceparentOf() }, asked };
};
