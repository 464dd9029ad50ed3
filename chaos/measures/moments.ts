import { type Event, eventOf, textIn } from '../checker/event.ts';
import type { RawRecord } from '../checker/observation.ts';

/** When what happened that counts, in milliseconds by the broker's clock. */
export interface Moments {
  readonly requested: number;
  readonly ended: number;
  /** Handoffs that were accepted, each once, in order. */
  readonly accepted: readonly number[];
  /** By the message of the customer: when the first answer to it was there. */
  readonly answered: ReadonlyMap<string, number>;
  /** When the router wrote anything, in order. */
  readonly routed: readonly number[];
}

export const momentsOf = (records: readonly RawRecord[]): Moments => {
  const ends = firsts(eventsIn(records, 'handoff.ended'), ({ data }) => textIn(data, 'handoffId'));
  const accepted = [...ends.values()].filter(({ data }) => textIn(data, 'outcome') === 'accepted');
  const words = firsts(eventsIn(records, 'conversation.message.sent'), ({ data }) => textIn(data, 'inReplyTo'));
  return {
    requested: firsts(eventsIn(records, 'handoff.requested'), ({ data }) => textIn(data, 'handoffId')).size,
    ended: ends.size,
    accepted: accepted.map(({ record }) => record.timestamp).sort((a, b) => a - b),
    answered: new Map([...words].map(([message, { record }]) => [message, record.timestamp])),
    routed: records
      .flatMap(({ headers, timestamp }) => (headers.ce_source === 'urn:baton:router' ? timestamp : []))
      .sort((a, b) => a - b),
  };
};

const eventsIn = (records: readonly RawRecord[], type: string): Event[] =>
  records.flatMap((record) => (record.topic === `${type}.v1` ? (eventOf(record) ?? []) : []));

/** The earliest of each key. */
const firsts = (events: readonly Event[], keyOf: (event: Event) => string | undefined): Map<string, Event> => {
  const first = new Map<string, Event>();
  for (const event of events) {
    const key = keyOf(event);
    const known = key === undefined ? undefined : first.get(key);
    if (key !== undefined && (!known || event.record.timestamp < known.record.timestamp)) first.set(key, event);
  }
  return first;
};
