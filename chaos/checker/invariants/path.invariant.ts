import { textIn } from '../event.ts';
import { conversationOf, type Evidence } from '../evidence.ts';
import { type Grant, grantsOf } from '../grants.ts';
import { placeOf, type Violation } from '../violation.ts';

/** More changes of owner between two things a customer says lead nowhere. */
const hopLimit = 6;

/** I11: bounded paths: agents do not pass a conversation among themselves while the customer says nothing. */
export const path = (evidence: Evidence): Violation[] =>
  [...grantsOf(evidence).values()].flatMap((grants) =>
    grants.flatMap((grant, index) => {
      const since = grants.slice(0, index + 1).slice(lastWord(grants.slice(0, index + 1), evidence));
      const owners = since.map(({ owner }) => owner);
      if (since.length > hopLimit + 1)
        return [violation(`more than ${hopLimit} owners and no word of the customer's`, grant)];
      const [a, b, c, d] = owners.slice(-4);
      const circles = owners.length >= 4 && a === c && b === d && since.slice(-4).every(({ kind }) => kind === 'ai');
      return circles ? [violation(`${owners.slice(-4).join(', ')}: a circle without a person`, grant)] : [];
    }),
  );

const violation = (what: string, { event }: Grant): Violation => ({
  invariant: 'I11',
  what,
  where: `${placeOf(event.record)} ${conversationOf(event)}`,
});

/** Index of the owner who last heard the customer. */
const lastWord = (grants: readonly Grant[], { numbered }: Evidence): number => {
  const last = grants.at(-1);
  const heard = (last ? (numbered.get(conversationOf(last.event)) ?? []) : []).findLast(
    ({ type, inbox, data, sequence = 0 }) =>
      type === 'conversation.message.received' &&
      inbox &&
      textIn(data, 'delivery', 'mode') === 'owner' &&
      sequence < (last?.sequence ?? 0),
  );
  return Math.max(
    0,
    grants.findLastIndex(({ sequence }) => sequence < (heard?.sequence ?? 0)),
  );
};
