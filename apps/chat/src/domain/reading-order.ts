import type { ConversationEvent } from './conversation-event.ts';

interface Held {
  readonly event: ConversationEvent;
  readonly place: number;
}

/**
 * The order in which the router wrote. Kafka keeps none between topics, so an event is held for a moment, and released
 * together with all that was written before it. One that comes later still is released late, never lost; one that
 * comes twice is released once.
 */
export class ReadingOrder {
  private held: Held[] = [];
  private latest = 0;
  private readonly known = new Set<string>();

  hold(event: ConversationEvent): void {
    if (this.known.has(event.id)) return;
    this.known.add(event.id);
    this.held.push({ event, place: this.placeOf(event) });
  }

  /** The event, after what was written before it; nothing if it is released already. */
  release({ id }: ConversationEvent): ConversationEvent[] {
    const upTo = this.held.find(({ event }) => event.id === id)?.place ?? -1;
    const released = this.held.filter(({ place }) => place <= upTo).sort((a, b) => a.place - b.place);
    this.held = this.held.filter(({ place }) => place > upTo);
    return released.map(({ event }) => event);
  }

  /** What bears no sequence (it is not the router's) follows what came before it. */
  private placeOf({ sequence }: ConversationEvent): number {
    const place = sequence === undefined ? this.latest : Number(sequence);
    this.latest = Math.max(this.latest, place);
    return place;
  }
}
