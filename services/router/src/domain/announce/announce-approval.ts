import { approvalDecided, approvalRequested } from '@baton/contracts';
import type { ApprovalClosed, ApprovalOpened } from '../approval-event.ts';
import type { Conversation } from '../conversation.ts';
import { type Announcement, toAll, toInbox } from './announcement.ts';

/** To the people who decide, with what they need to know. */
export const approvalOpened = ({ request, desk, package: contents }: ApprovalOpened): readonly Announcement[] => {
  if (!desk) return [];
  const copy = { ...request, package: contents, delivery: { epoch: request.epoch, mode: 'worker' as const } };
  return [toInbox(desk, approvalRequested, copy)];
};

/** To who asked; and what no person has said, to everybody and the desk. */
export const approvalClosed = (before: Conversation, event: ApprovalClosed): readonly Announcement[] => {
  const { decided, from, by, desk } = event;
  const { epoch, owner } = before;
  const outcome = toInbox(from, approvalDecided, { ...decided, delivery: { epoch, mode: 'owner' } });
  const toAsker = owner.agentId === from ? [outcome] : [];
  if (by === 'person') return toAsker;
  const info = desk ? [toInbox(desk, approvalDecided, { ...decided, delivery: { epoch, mode: 'info' } })] : [];
  return [toAll(approvalDecided, decided), ...toAsker, ...info];
};
