/**
 * What a conversation meets in one service for a while: whatever is done about it there fails, as code fails that nobody
 * thought of. No outage, and nothing the input is to blame for.
 */
export class Bugs {
  private readonly until = new Map<string, number>();

  constructor(private readonly clock: { readonly now: number }) {}

  strike(service: string, conversationId: string, ms: number): void {
    this.until.set(nameOf(service, conversationId), this.clock.now + ms);
  }

  mend(): void {
    this.until.clear();
  }

  /** @param values of a statement. @throws if they are of a conversation that has met a bug */
  meet(service: string, values: readonly unknown[]): void {
    if (this.until.size === 0) return;
    const struck = values
      .flat()
      .some((value) => (this.until.get(nameOf(service, String(value))) ?? 0) > this.clock.now);
    if (struck) throw new TypeError('a bug');
  }
}

const nameOf = (service: string, conversationId: string): string => `${service} ${conversationId}`;
