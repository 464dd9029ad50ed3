import { type Event, textIn } from '../event.ts';
import { conversationOf, type Evidence, groupBy, join, rowOf } from '../evidence.ts';
import type { HandoffRow } from '../observation.ts';
import { placeOf, type Violation } from '../violation.ts';

/** How long after its deadline an offer may stand, milliseconds. */
const graceMs = 5_000;

/** I3: every handoff requested reaches exactly one outcome, the one `v_handoff` knows. */
export const outcome = (evidence: Evidence): Violation[] => {
  const about = (type: string) =>
    groupBy(
      evidence.events.filter((event) => event.type === type && !event.inbox),
      ({ tenant, data }) => join(tenant, textIn(data, 'handoffId')),
    );
  const [requests, ends] = [about('handoff.requested'), about('handoff.ended')];
  const rows = new Map(evidence.seen.views.v_handoff.map((row) => [join(row.tenant, row.handoff_id), row]));
  return [
    ...[...requests].flatMap(([handoff, [request]]) =>
      request ? ended(handoff, request, ends.get(handoff) ?? [], rows.get(handoff), evidence) : [],
    ),
    ...[...ends]
      .filter(([handoff]) => !requests.has(handoff))
      .map(
        ([handoff, [end]]): Violation => ({
          invariant: 'I3',
          what: 'an end without a request',
          where: at(handoff, end),
        }),
      ),
    ...[...rows]
      .filter(([handoff]) => !requests.has(handoff))
      .map(
        ([handoff]): Violation => ({ invariant: 'I3', what: 'known without a request', where: `v_handoff ${handoff}` }),
      ),
  ];
};

const ended = (
  handoff: string,
  request: Event,
  ends: readonly Event[],
  row: HandoffRow | undefined,
  evidence: Evidence,
): Violation[] => {
  const where = at(handoff, ends[0] ?? request);
  const violation = (what: string): Violation[] => [{ invariant: 'I3', what, where }];
  if (!row) return violation('requested, and unknown to v_handoff');
  if (ends.length > 1) return violation(`ended ${ends.length} times`);
  const [end] = ends;
  if (!end) return row.outcome === null && isPending(handoff, request, evidence) ? [] : violation('no end');
  const told = [textIn(end.data, 'outcome'), textIn(end.data, 'reason') ?? null];
  return told[0] === row.outcome && told[1] === row.end_reason
    ? []
    : violation(`ended as ${told.join(' ')}, in v_handoff ${row.outcome} ${row.end_reason}`);
};

/** Still on offer, and in time: a person may be waited for longer than a run lasts. */
const isPending = (handoff: string, request: Event, { seen, auditOf }: Evidence): boolean => {
  const conversation = conversationOf(request);
  const owner = seen.views.v_conversation_owner.find((row) => rowOf(row) === conversation);
  if (!owner || join(owner.tenant, owner.open_handoff_id) !== handoff) return false;
  const offer = auditOf.get(conversation)?.findLast(({ transition }) => transition === 'offer_made');
  const end = seen.records.reduce((latest, { timestamp }) => Math.max(latest, timestamp), 0);
  return offer?.deadline != null && end <= Date.parse(offer.deadline) + graceMs;
};

const at = (handoff: string, event: Event | undefined): string =>
  `handoff ${handoff}${event ? ` at ${placeOf(event.record)}` : ''}`;
