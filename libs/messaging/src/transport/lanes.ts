import type { ConsumedRecord } from '../driver/driver.ts';

/** Records of all partitions that wait to be handled: those of a key, and all those without one, one after the other. */
export class Lanes<Waiting extends { readonly record: ConsumedRecord }> {
  private readonly lanes = new Map<string, Waiting[]>();
  /** Lanes nothing of which is under way. Who waits longest is next. */
  private readonly free = new Set<string>();

  add(waiting: Waiting): void {
    const name = nameOf(waiting.record);
    const lane = this.lanes.get(name);
    if (lane) return void lane.push(waiting);
    this.lanes.set(name, [waiting]);
    this.free.add(name);
  }

  /** The first of up to `most` lanes. What follows them waits until they are let go. */
  take(most: number): Waiting[] {
    const taken: Waiting[] = [];
    for (const name of this.free) {
      if (taken.length >= most) break;
      this.free.delete(name);
      taken.push(...(this.lanes.get(name)?.slice(0, 1) ?? []));
    }
    return taken;
  }

  /** @param taken what is over */
  letGo(taken: Waiting): void {
    const name = nameOf(taken.record);
    const lane = this.lanes.get(name);
    lane?.shift();
    if (lane?.length) this.free.add(name);
    else this.lanes.delete(name);
  }
}

/** No key is another lane than an empty one. */
const nameOf = ({ key }: ConsumedRecord): string => (key ? `=${key.toString('latin1')}` : '');
