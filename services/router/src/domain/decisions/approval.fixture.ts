import type { ApprovalDecided, ApprovalRequested } from '@baton/contracts';
import type { Agent } from '@baton/routing';
import type { Conversation } from '../conversation.ts';
import type { HandoffFacts } from '../facts.ts';
import { after, at, everybody, factsWith, opened, turn } from '../scenario.fixture.ts';
import { decideApprovalDecided } from './approval-decided.decision.ts';
import { decideApprovalRequested } from './approval-requested.decision.ts';

/** Facts of a conversation in which `m-1` was said. */
export const knowing = (agents: readonly Agent[] = everybody): HandoffFacts =>
  factsWith(agents, { transcript: { turns: [turn('m-1')], total: 1 } });

export const asked: ApprovalRequested = {
  approvalId: 'a-1',
  conversationId: 'c-1',
  epoch: 1,
  from: { agentId: 'triage-agent' },
  act: { name: 'refund', arguments: { invoice: 'INV-1' }, argumentsHash: 'hash-1', irreversible: true },
  why: 'Charged twice.',
  options: [{ id: 'approve', label: 'Refund it' }],
  deadline: at(600).toISOString(),
};

/** A refund of so much, which takes a privilege. */
export const refundOf = (minorUnits: number): ApprovalRequested => ({
  ...asked,
  act: {
    ...asked.act,
    arguments: { invoice: 'INV-1', amount: minorUnits },
    amount: { minorUnits, currency: 'EUR' },
    privilege: 'billing:refund-approved',
  },
});

export const ada = { id: 'ada', displayName: 'Ada' };
export const ben = { id: 'ben', displayName: 'Ben' };

export const decided = (overrides: Partial<ApprovalDecided> = {}): ApprovalDecided => ({
  approvalId: 'a-1',
  conversationId: 'c-1',
  outcome: 'approved',
  argumentsHash: 'hash-1',
  by: { agentId: 'human-queue', operator: ada },
  decidedAt: at(60).toISOString(),
  ...overrides,
});

/** Triage, which owns it, waits for a decision. */
export const waiting = (request: ApprovalRequested = asked, before: Conversation = opened(everybody)): Conversation =>
  after(before, decideApprovalRequested(before, { ...request, epoch: before.epoch }, 'e-1', knowing(), at(2)));

/** A person has said yes, and nobody has heard what became of it. */
export const allowed = (request: ApprovalRequested = refundOf(1_299)): Conversation => {
  const before = waiting(request);
  return after(before, decideApprovalDecided(before, decided(), 'e-2', knowing(), at(60)));
};
