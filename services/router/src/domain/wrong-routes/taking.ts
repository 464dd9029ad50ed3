/** What words of the customer's were taken for, and whose they became for it. */
export interface Taking {
  readonly handoffId: string;
  /** The AI that was chosen; who called a person, where nobody understood them. */
  readonly agentId: string;
  /** Ids of the messages, the last of them. */
  readonly messages: readonly string[];
  readonly intent?: string;
  readonly confidence?: number;
  /** Who said that it is this intent: an agent, or which classifier. */
  readonly by: string;
  /** By which routing chose the AI. */
  readonly rule?: string;
}

/** A wrong choice of which it is not known yet what would have been right. */
export interface Mistake {
  readonly handoffId: string;
  /** Who should not have been chosen. */
  readonly agentId: string;
  /** The conversation's when it was noticed. */
  readonly epoch: number;
}
