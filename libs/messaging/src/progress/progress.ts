/** How far this consumer has read, for timers that may fire only once everything before them has been seen. */
export abstract class Progress {
  /** Partition numbers this consumer holds now, over all its topics. */
  abstract partitions(): number[];
  /**
   * The moment, by this process's clock, up to which partition n of every consumed topic has been read and handled.
   * The epoch (1970) for a partition that is not held or was not read yet.
   */
  abstract readUpTo(partition: number): Date;
}
