import type { ApprovalDecided, ApprovalRequested, ContextPackage } from '@baton/contracts';

/** The owner wants to do what only a person may allow; the customer is told that it waits. */
export interface ApprovalOpened {
  readonly type: 'ApprovalOpened';
  readonly request: ApprovalRequested;
  /** The agent whose people decide; without one nobody is asked before the deadline. */
  readonly desk?: string;
  /** What those who decide need to know. */
  readonly package: ContextPackage;
}

export interface ApprovalClosed {
  readonly type: 'ApprovalClosed';
  readonly approvalId: string;
  /** Who asked, and hears the outcome unless the conversation has passed on. */
  readonly from: string;
  readonly decided: ApprovalDecided;
  /** A person said it on the public topic; what time or a change of owner decided is said by the router. */
  readonly by: 'person' | 'router';
  readonly desk?: string;
  /** The requester's deadline to speak about it. */
  readonly replyBy?: Date;
}
