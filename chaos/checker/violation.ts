import type { RawRecord } from './observation.ts';

/** Something that must not be. `where` is enough to look it up: `topic[partition]@offset`, or a view and its ids. */
export interface Violation {
  readonly invariant: `I${number}`;
  readonly what: string;
  readonly where: string;
}

export const placeOf = ({ topic, partition, offset }: Pick<RawRecord, 'topic' | 'partition' | 'offset'>): string =>
  `${topic}[${partition}]@${offset}`;
