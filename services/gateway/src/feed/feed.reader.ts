import type { Address } from '../domain/conversation.ts';
import type { Entry } from '../domain/entry.ts';

/** At most a page of entries after a place. */
export type ReadPage = (after: number) => Promise<readonly Entry[]>;

/** One reader of a feed: fetches when it is asked for more, so that nothing piles up behind a slow one. */
export class FeedReader {
  private ended = false;
  private woken = false;
  private wake: () => void = () => undefined;

  /** @param position the last entry it has */
  constructor(
    readonly address: Address,
    private position: number,
    private readonly page: ReadPage,
  ) {}

  /** The feed has got so far. */
  hear(last: number): void {
    if (last > this.position) this.rouse();
  }

  end(): void {
    this.ended = true;
    this.rouse();
  }

  /** Every entry after the position, as they come, until it is ended; undefined whenever there was none for so long. */
  async *read(quietMs: number): AsyncGenerator<Entry | undefined> {
    while (!this.ended) {
      this.woken = false;
      const entries = await this.page(this.position);
      for (const entry of entries) {
        if (this.ended) return;
        this.position = entry.entryId;
        yield entry;
      }
      if (entries.length === 0 && !(await this.news(quietMs))) yield undefined;
    }
  }

  private rouse(): void {
    this.woken = true;
    this.wake();
  }

  /** @returns false if nothing happened for so long */
  private news(withinMs: number): Promise<boolean> {
    if (this.woken) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), withinMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }
}
