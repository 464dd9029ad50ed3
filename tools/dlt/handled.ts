import { type FoundRecord, type Letter, nameOf } from './letter.ts';

/**
 * What became of dead letters: one record per letter, keyed by its place. A topic of its own, since it needs nothing but the
 * Kafka that has the letters, and one for all of them, so that the letters of an agent that is new need no second topic.
 * Created with the other topics; its records outlive every letter.
 */
export const handledTopic = 'dead-letters.handled.v1';

export interface Mark {
  readonly verdict: 'replayed' | 'skipped';
  readonly by: string;
  readonly at: string;
  readonly why?: string;
}

/** A topic that was made anew counts from 0 again: by its time a letter is told from the one that had its place before. */
interface MarkOnWire extends Mark {
  readonly writtenAt: string;
}

export function markRecord(letter: Letter, mark: Mark): { key: string; value: string } {
  const value: MarkOnWire = { ...mark, writtenAt: letter.writtenAt.toISOString() };
  return { key: nameOf(letter), value: JSON.stringify(value) };
}

export class Marks {
  readonly #byPlace = new Map<string, MarkOnWire>();

  add({ key, value }: Pick<FoundRecord, 'key' | 'value'>): void {
    try {
      this.#byPlace.set(String(key), JSON.parse(String(value)) as MarkOnWire);
    } catch {
      // Not ours.
    }
  }

  /** Nothing for a letter that is open. */
  of(letter: Letter): Mark | undefined {
    const mark = this.#byPlace.get(nameOf(letter));
    return mark?.writtenAt === letter.writtenAt.toISOString() ? mark : undefined;
  }
}
