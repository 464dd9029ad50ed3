/** What a line is like: all of it healthy unless said otherwise. */
export interface Weather {
  /** `lost`: connections end, and new ones too. `mute`: what is sent arrives, and no answer comes back. */
  readonly state?: 'lost' | 'mute';
  readonly delayMs?: number;
  /** Added to the delay, or taken from it, at most. */
  readonly jitterMs?: number;
  readonly bytesPerSecond?: number;
  /** What arrives comes in pieces of this size. */
  readonly slice?: number;
}

/** When a piece arrives that sets out now, behind one that arrives at `last`; milliseconds of one clock. `roll` is from 0 to below 1. */
export function arrivalOf(bytes: number, weather: Weather, { now, last }: Moments, roll: number): number {
  const { delayMs = 0, jitterMs = 0, bytesPerSecond = Number.POSITIVE_INFINITY } = weather;
  const delay = Math.max(0, delayMs + (2 * roll - 1) * jitterMs);
  return Math.max(now + delay, last) + (bytes * 1_000) / bytesPerSecond;
}

export interface Moments {
  readonly now: number;
  readonly last: number;
}

export function* piecesOf(chunk: Buffer, size = chunk.length): Generator<Buffer> {
  for (let at = 0; at < chunk.length; at += size) yield chunk.subarray(at, at + size);
}
