import type { Observation } from '../observation.ts';
import type { Violation } from '../violation.ts';

/** What may not change when everything is read again. */
const views = ['v_conversation_owner', 'v_handoff', 'v_transcript', 'v_audit', 'v_item'] as const;

/** I17: reading everything again, from the first offset or out of the dead letters, is silent. */
export const rebuild = (before: Observation, after: Observation): Violation[] => [
  ...views.flatMap((view) => same(before.views[view], after.views[view], view)),
  ...same(before.effects, after.effects, 'v_effect'),
  ...same(sentIn(before), sentIn(after), 'conversation.message.sent.v1'),
];

const same = (before: readonly unknown[], after: readonly unknown[], where: string): Violation[] => {
  const known = new Set(before.map((row) => JSON.stringify(row)));
  const fresh = after.find((row) => !known.has(JSON.stringify(row)));
  if (!fresh && before.length === after.length) return [];
  return [
    { invariant: 'I17', what: `changed by reading again: ${JSON.stringify(fresh) ?? 'something is gone'}`, where },
  ];
};

const sentIn = ({ records }: Observation): string[] => [
  ...new Set(
    records.filter(({ topic }) => topic === 'conversation.message.sent.v1').map(({ headers }) => headers.ce_id ?? ''),
  ),
];
