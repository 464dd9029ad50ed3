/** Words the customer wrote or read, in the order in which they were said. */
export interface Line {
  readonly messageId: string;
  readonly by: 'customer' | 'platform' | 'ai' | 'human';
  /** Of an agent's words. */
  readonly agentId?: string;
  /** Of the ownership under which an agent or the platform spoke. */
  readonly epoch: number;
  readonly text: string;
  /** On a notice: the handoff it tells of. */
  readonly handoffId?: string;
  /** What the speaker noted as tried with these words. */
  readonly tried?: readonly Tried[];
  /** The first line after an end: somebody writes again. */
  readonly reopens?: true;
}

/** Something known by name, as a package holds it. */
export interface Known {
  readonly name: string;
  readonly value: unknown;
}

export interface Tried {
  readonly step: string;
  readonly outcome: string;
}

/** What an owner was given with its epoch, as far as it binds what it says. */
export interface Holding {
  readonly agentId: string;
  readonly epoch: number;
  readonly facts: readonly Known[];
  readonly tried: readonly Tried[];
  /** What the customer was told will happen, and what a person settled. */
  readonly promised: readonly string[];
  /** What must not be done: acts alone, or sentences that say so. */
  readonly forbidden: readonly string[];
}

/** What an observer of the topics knows of one conversation. */
export interface Conversation {
  readonly id: string;
  readonly lines: readonly Line[];
  /** By epoch; the first owner was given nothing. */
  readonly holdings: readonly Holding[];
}
