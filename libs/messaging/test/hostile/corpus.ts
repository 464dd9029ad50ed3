import { hostileBatches } from './batches.ts';
import { hostileBytes } from './bytes.ts';
import { hostileEnvelopes } from './envelopes.ts';
import type { Hostile } from './hostile.ts';

/** Every hostile input there is, made of a good `conversation.message.received` in an inbox. */
export const corpus: readonly Hostile[] = [...hostileBytes, ...hostileEnvelopes, ...hostileBatches];
