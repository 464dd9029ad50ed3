import { textIn } from '../event.ts';
import { conversationOf, type Evidence, groupBy, join, rowOf } from '../evidence.ts';
import type { AuditRow, Nemesis } from '../observation.ts';
import { placeOf, type Violation } from '../violation.ts';

const lateMs = 5_000;
/** After a fault has ended. */
const lateAfterHealMs = 30_000;
/** Broker and database may read their clocks this far apart. */
const skewMs = 250;

/** I12: nothing expires before its deadline, or much later; what was taken has not expired. */
export const timers = (evidence: Evidence): Violation[] => {
  const closed = evidence.seen.views.v_audit.filter(({ transition }) => transition === 'offer_closed');
  const expired = closed.filter(({ outcome, deadline }) => outcome === 'expired' && deadline !== null);
  return [
    ...[...groupBy(closed, ({ tenant, ref }) => join(tenant, ref))].flatMap(([attempt, rows]) =>
      rows.length > 1 ? [violation(rows.map(({ outcome }) => outcome).join(' and '), `attempt ${attempt}`)] : [],
    ),
    ...expired.flatMap((row) => inTime(row, evidence)),
    ...earlyByTheBroker(evidence, expired),
    ...approvals(evidence),
  ];
};

const violation = (what: string, where: string): Violation => ({ invariant: 'I12', what, where });

const inTime = ({ at, deadline, ref, ...row }: AuditRow, { nemesis }: Evidence): Violation[] => {
  const [fired, due] = [Date.parse(at), Date.parse(deadline ?? '')];
  const where = `v_audit ${rowOf(row)} entry ${row.entry}, attempt ${ref}`;
  if (fired < due) return [violation(`expired ${due - fired} ms before its deadline`, where)];
  const latest = latestFor(due, fired, nemesis);
  return fired > latest ? [violation(`expired ${fired - due} ms after its deadline`, where)] : [];
};

/** A fault that stood at the deadline, or came after it, puts it off. */
const latestFor = (due: number, fired: number, nemesis: readonly Nemesis[]): number => {
  const heals = nemesis.filter(({ type, time }) => type === 'heal' && time >= due - lateAfterHealMs && time <= fired);
  const stands = nemesis.findLast(({ time }) => time <= fired)?.type === 'fault';
  if (stands) return Number.POSITIVE_INFINITY;
  return Math.max(due + lateMs, ...heals.map(({ time }) => time + lateAfterHealMs));
};

/** The broker's clock is not the service's, nor is it the one the service claims to have read. */
const earlyByTheBroker = ({ events }: Evidence, expired: readonly AuditRow[]): Violation[] => {
  const deadlines = new Map(expired.map(({ tenant, ref, deadline }) => [join(tenant, ref), deadline]));
  return events.flatMap((event): Violation[] => {
    if (event.type !== 'handoff.progress' || textIn(event.data, 'state') !== 'expired') return [];
    const deadline = deadlines.get(join(event.tenant, textIn(event.data, 'attemptId')));
    if (!deadline || event.record.timestamp >= Date.parse(deadline) - skewMs) return [];
    const where = `${placeOf(event.record)} ${conversationOf(event)}`;
    return [violation('expired before its deadline by the broker’s clock', where)];
  });
};

const approvals = ({ seen, eventsOf }: Evidence): Violation[] =>
  seen.views.v_audit
    .filter(({ transition, outcome }) => transition === 'approval_closed' && outcome === 'expired')
    .flatMap(({ at, ref, ...row }) => {
      const request = eventsOf
        .get(rowOf(row))
        ?.find(
          ({ type, inbox, data }) => type === 'approval.requested' && !inbox && textIn(data, 'approvalId') === ref,
        );
      const deadline = request && textIn(request.data, 'deadline');
      if (!deadline || Date.parse(at) >= Date.parse(deadline)) return [];
      return [violation('expired before its deadline', `v_audit ${rowOf(row)} entry ${row.entry}, approval ${ref}`)];
    });
