/** How far delegation may go in one conversation; durations in milliseconds. */
export interface TaskPolicy {
  /** How many levels: an owner's tasks are one, tasks of its workers the second. */
  readonly depthMax: number;
  readonly openMax: number;
  /** How many a conversation may ever have. */
  readonly askedMax: number;
  /** A later deadline is cut to this. */
  readonly withinMax: number;
  /** What becomes of open ones when an AI gets the conversation; whatever goes to a person is cancelled. */
  readonly onOwnerChange: 'cancel' | 'pass';
  /** The customer is told that it is worked on where it may take longer than this; 0: never. */
  readonly noticeFrom: number;
}

export const defaultTaskPolicy: TaskPolicy = {
  depthMax: 3,
  openMax: 200,
  askedMax: 1_000,
  withinMax: 3_600_000,
  onOwnerChange: 'cancel',
  noticeFrom: 10_000,
};
