import { type Event, numberIn, textIn } from '../event.ts';
import { conversationOf, type Evidence, join, rowOf } from '../evidence.ts';
import { type Grant, grantsOf } from '../grants.ts';
import type { OwnerRow } from '../observation.ts';
import { placeOf, type Violation } from '../violation.ts';

/** I4: a conversation never has two owners; who became one had been offered that epoch, and had claimed it. */
export const ownership = (evidence: Evidence): Violation[] => {
  const grants = grantsOf(evidence);
  const { v_conversation_owner } = evidence.seen.views;
  return [
    ...[...grants.values()].flatMap((those) => [...growing(those), ...fromHandToHand(those, evidence)]),
    ...v_conversation_owner.flatMap((row) => lastAgrees(row, grants.get(rowOf(row)) ?? [])),
    ...evidence.seen.polls.flatMap((poll) => poll.flatMap((row) => wasGranted(row, grants.get(rowOf(row)) ?? []))),
    ...neverBack(evidence.seen.polls),
  ];
};

const violation = (what: string, { event }: Grant): Violation => ({
  invariant: 'I4',
  what,
  where: `${placeOf(event.record)} ${conversationOf(event)}`,
});

const growing = (grants: readonly Grant[]): Violation[] =>
  grants.flatMap((grant, index) => {
    const before = grants[index - 1];
    if (!before || grant.epoch > before.epoch) return [];
    return [violation(`epoch ${grant.epoch} of ${grant.owner} after epoch ${before.epoch} of ${before.owner}`, grant)];
  });

const fromHandToHand = (grants: readonly Grant[], evidence: Evidence): Violation[] => {
  const [first] = grants;
  if (!first) return [];
  const own = evidence.eventsOf.get(conversationOf(first.event)) ?? [];
  return grants.flatMap((grant, index) => {
    if (textIn(grant.event.data, 'state') !== 'owner_changed') return [];
    const former = grants[index - 1]?.owner;
    return [...wasOffered(grant, own), ...wasClaimed(grant, own), ...byItsOwner(grant, former, own)];
  });
};

const sameHandoff = (grant: Grant, event: Event): boolean =>
  textIn(event.data, 'handoffId') === textIn(grant.event.data, 'handoffId');

const wasOffered = (grant: Grant, events: readonly Event[]): Violation[] =>
  events.some(
    (event) =>
      event.type === 'handoff.requested' &&
      event.inbox === grant.owner &&
      sameHandoff(grant, event) &&
      numberIn(event.data, 'delivery', 'epoch') === grant.epoch,
  )
    ? []
    : [violation(`${grant.owner} was never offered epoch ${grant.epoch}`, grant)];

const wasClaimed = (grant: Grant, events: readonly Event[]): Violation[] =>
  events.some(
    (event) =>
      event.type === 'handoff.accepted' &&
      !event.inbox &&
      event.id === grant.event.causationId &&
      sameHandoff(grant, event) &&
      textIn(event.data, 'by', 'agentId') === grant.owner &&
      numberIn(event.data, 'epoch') === grant.epoch,
  )
    ? []
    : [violation(`no claim of ${grant.owner} for epoch ${grant.epoch} led to it`, grant)];

/** The request of a platform is nobody's floor to give up. */
const byItsOwner = (grant: Grant, former: string | undefined, events: readonly Event[]): Violation[] => {
  const request = events.find(
    (event) => event.type === 'handoff.requested' && !event.inbox && sameHandoff(grant, event),
  );
  const from = request && textIn(request.data, 'from', 'agentId');
  return !from || from === 'platform' || from === former
    ? []
    : [violation(`handed on by ${from}, while ${former} was the owner`, grant)];
};

const lastAgrees = (row: OwnerRow, grants: readonly Grant[]): Violation[] => {
  const last = grants.at(-1);
  if (last?.epoch === row.epoch && last.owner === row.owner) return [];
  const what = `owner is ${row.owner}, epoch ${row.epoch}; the last one told of is ${last?.owner}, epoch ${last?.epoch}`;
  return [{ invariant: 'I4', what, where: `v_conversation_owner ${rowOf(row)}` }];
};

const wasGranted = (row: OwnerRow, grants: readonly Grant[]): Violation[] =>
  grants.some(({ epoch, owner }) => epoch === row.epoch && owner === row.owner)
    ? []
    : [
        {
          invariant: 'I4',
          what: `${row.owner} was seen as owner of epoch ${row.epoch}, never granted`,
          where: `poll of ${rowOf(row)}`,
        },
      ];

const neverBack = (polls: readonly (readonly OwnerRow[])[]): Violation[] => {
  const highest = new Map<string, number>();
  return polls.flat().flatMap((row): Violation[] => {
    const before = highest.get(rowOf(row)) ?? 0;
    highest.set(rowOf(row), Math.max(before, row.epoch));
    if (row.epoch >= before) return [];
    return [
      { invariant: 'I4', what: `epoch went back from ${before} to ${row.epoch}`, where: `poll of ${join(rowOf(row))}` },
    ];
  });
};
