/** Where a turn stops until the test lets it go on. */
export class Gate {
  private reach = () => {};
  private release = () => {};
  private readonly opened = new Promise<void>((resolve) => {
    this.release = resolve;
  });
  /** Resolves when a turn has come here. */
  readonly waiting = new Promise<void>((resolve) => {
    this.reach = resolve;
  });

  pass(): Promise<void> {
    this.reach();
    return this.opened;
  }

  open(): void {
    this.release();
  }
}
