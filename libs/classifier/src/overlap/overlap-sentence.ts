import type { Field, Overlap } from './overlaps-in.ts';

/** For whoever has to word the examples otherwise. */
export const overlapSentence = ({ between: [one, other], mistaken, share }: Overlap): string =>
  `The examples of ${named(one)} and ${named(other)} cannot be told apart: ${mistaken.length} of them, ${Math.round(share * 100)} %, are taken for the other’s.`;

const named = ({ intent, agentIds }: Field): string => `${intent} (${agentIds.join(', ')})`;
