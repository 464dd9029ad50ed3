import { type ApprovalDecided, approvalDecided, approvalRequested } from '@baton/contracts';
import type { ActConcluded, ActPassedOn, ApprovalClosed, ApprovalOpened } from '../approval-event.ts';
import type { Conversation } from '../conversation.ts';
import { isOf } from '../evolve-approval.ts';
import { type Announcement, toAll, toInbox } from './announcement.ts';

/** To the people who decide, with what they need to know, and who of them may. */
export const approvalOpened = (event: ApprovalOpened): readonly Announcement[] => {
  const { request, approvals, requesters, desk, package: contents } = event;
  if (!desk) return [];
  const delivery = { epoch: request.epoch, mode: 'worker' as const };
  const copy = { ...request, approvals, requesters: [...requesters], package: contents, delivery };
  return [toInbox(desk, approvalRequested, copy)];
};

/** To who asked; and what no person has said, to everybody and the desk. */
export const approvalClosed = (before: Conversation, event: ApprovalClosed): readonly Announcement[] => {
  const { decided, from, by, desk } = event;
  const { epoch, owner } = before;
  const outcome = toInbox(from, approvalDecided, { ...decided, delivery: { epoch, mode: 'owner' } });
  const toAsker = owner.agentId === from ? [outcome] : [];
  if (by === 'person') return toAsker;
  return [toAll(approvalDecided, decided), ...toAsker, ...toDesk(before, desk, decided)];
};

/** To the new owner, who knows nothing of it: the act as it was asked for, and what was decided. */
export const actPassedOn = (before: Conversation, { approvalId, agentId }: ActPassedOn): readonly Announcement[] =>
  before.allowed
    .filter(isOf(approvalId))
    .map(({ act, decided }) =>
      toInbox(agentId, approvalDecided, { ...decided, act, delivery: { epoch: before.epoch, mode: 'owner' } }),
    );

/** To the people who allowed it. */
export const actConcluded = (before: Conversation, event: ActConcluded): readonly Announcement[] =>
  [...before.allowed, ...before.endedApprovals]
    .filter(isOf(event.approvalId))
    .flatMap(({ decided }) => toDesk(before, event.desk, { ...decided, execution: event.execution }));

const toDesk = (
  { epoch }: Conversation,
  desk: string | undefined,
  decided: ApprovalDecided,
): readonly Announcement[] =>
  desk ? [toInbox(desk, approvalDecided, { ...decided, delivery: { epoch, mode: 'info' } })] : [];
