import type { ApprovalDecided, ApprovalRequested, ContextPackage, Execution } from '@baton/contracts';

/** The owner wants to do what only a person may allow; the customer is told that it waits. */
export interface ApprovalOpened {
  readonly type: 'ApprovalOpened';
  readonly request: ApprovalRequested;
  /** How many people have to say yes. */
  readonly approvals: number;
  /** Operators whose own act it is. */
  readonly requesters: readonly string[];
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

/** An act was allowed, and the conversation has passed on before it was carried out: its new owner does it, who may. */
export interface ActPassedOn {
  readonly type: 'ActPassedOn';
  readonly approvalId: string;
  readonly from: string;
  readonly agentId: string;
  readonly replyBy?: Date;
}

/** It is known what became of an act that was allowed. */
export interface ActConcluded {
  readonly type: 'ActConcluded';
  readonly approvalId: string;
  /** Who says so: who carried it out, or the router where nobody will. */
  readonly by: string;
  readonly execution: Execution;
  readonly desk?: string;
}
