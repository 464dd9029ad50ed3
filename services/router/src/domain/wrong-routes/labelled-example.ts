import type { WrongRoute } from './wrong-routes.ts';

export const exampleStates = ['open', 'accepted', 'dismissed'] as const;
export type ExampleState = (typeof exampleStates)[number];

/** Words that were taken for something else than they turned out to be. */
export interface LabelledExample {
  readonly id: string;
  readonly tenant: string;
  readonly conversationId: string;
  readonly handoffId: string;
  /** Who should not have been chosen. */
  readonly agentId: string;
  readonly sign: WrongRoute['sign'];
  /** The customer's, a line for each message, unless a reviewer has written others. */
  readonly words: string;
  readonly language: string;
  readonly takenFor: {
    readonly intent?: string;
    readonly by: string;
    readonly confidence?: number;
    readonly rule?: string;
  };
  /** Nothing until somebody has kept the conversation. */
  readonly label: { readonly keptBy?: string; readonly intent?: string };
  readonly state: ExampleState;
  readonly foundAt: Date;
  readonly reviewedBy: string | null;
  readonly reviewedAt: Date | null;
}

/** What a reviewer makes of an example. */
export interface Review {
  readonly state: Exclude<ExampleState, 'open'>;
  readonly words: string;
  readonly intent?: string;
  readonly by: string;
  readonly at: Date;
}
